package dev.tributary.api.operations.deploy;

import dev.tributary.persistence.database.DatabaseUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** What the service would start with, as Spring Boot would bind it. */
public final class Settings {

    private final ConfigurableEnvironment environment;
    private final Machine machine;

    Settings(ConfigurableEnvironment environment, Machine machine) {
        this.environment = environment;
        this.machine = machine;
    }

    /** Those of this process: its variables, its system properties, and the files that Spring Boot would read. */
    public static Settings ofThisProcess() {
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        RandomValuePropertySource.addToEnvironment(environment);
        new SpringApplicationJsonEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new Settings(environment, Machine.ofThisProcess());
    }

    /** The value of a variable or property; {@code null} where there is none. */
    public @Nullable String get(String name) {
        return environment.getProperty(name);
    }

    /** The value of a property; empty where there is none. */
    String text(String name) {
        return environment.getProperty(name, "").strip();
    }

    /** The value of a property; the other one where there is none. */
    public String textOr(String name, String other) {
        String text = text(name);
        return text.isEmpty() ? other : text;
    }

    boolean isTrue(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    /** What the service would be given of all that is said below a name; an exception of Spring Boot if that cannot be. */
    <T> T bound(String name, Class<T> type) {
        return Binder.get(environment).bindOrCreate(name, Bindable.of(type));
    }

    List<String> list(String name) {
        return Binder.get(environment).bind(name, Bindable.listOf(String.class)).orElse(List.of());
    }

    /** All that is said below a name, by what stands behind it. */
    Map<String, String> below(String name) {
        return Binder.get(environment)
                .bind(name, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    /** Where the database is for somebody; {@code null} if that is not said, or not readable. */
    @Nullable
    DatabaseUrl database(DatabaseRole role) {
        try {
            return DatabaseUrl.parse(text(role.property()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    List<String> profiles() {
        return List.of(environment.getActiveProfiles());
    }

    Machine machine() {
        return machine;
    }
}
