package dev.tributary.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;

/** Properties to add to an environment: only those that nobody has set. */
final class Additions {

    private static final String NAME = "tributary.local";

    private final ConfigurableEnvironment environment;
    private final Map<String, CompletableFuture<String>> values = new LinkedHashMap<>();

    Additions(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Begins to find a value out if it is missing, and tells whether it was. */
    boolean add(String name, Supplier<CompletableFuture<String>> value) {
        boolean missing = !StringUtils.hasText(environment.getProperty(name));
        if (missing) {
            values.put(name, value.get());
        }
        return missing;
    }

    void add(String name, String value) {
        add(name, () -> CompletableFuture.completedFuture(value));
    }

    /** Waits for all values, and puts them below what the operating system says. */
    void apply() {
        Map<String, Object> known = new LinkedHashMap<>();
        values.forEach((name, value) -> known.put(name, LocalServers.had(value)));
        MutablePropertySources sources = environment.getPropertySources();
        MapPropertySource source = new MapPropertySource(NAME, known);
        if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, source);
        } else {
            sources.addLast(source);
        }
    }
}
