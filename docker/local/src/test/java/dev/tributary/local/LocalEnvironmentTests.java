package dev.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.local.server.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@ExtendWith(OutputCaptureExtension.class)
final class LocalEnvironmentTests {

    private static final Map<String, Object> ALL_TOLD = Map.of(
            "DATABASE_URL", "postgresql://me:secret@elsewhere/shop",
            "REDIS_URL", "redis://elsewhere",
            "INVENTORY_URL", "http://inventory",
            "SELLERS_URL", "http://sellers",
            "RECOMMENDATIONS_URL", "http://recommendations");

    @Test
    void startsWhatIsMissing() throws SQLException {
        try (ConfigurableApplicationContext context =
                run("--tributary.local.servers=embedded", "--tributary.local.random-ports=true")) {
            ConfigurableEnvironment environment = context.getEnvironment();

            assertThat(new Sql(environment.getRequiredProperty("DATABASE_URL")).ask("select 1"))
                    .isEqualTo("1");
            assertThat(environment.getProperty("REDIS_URL")).startsWith("redis://127.0.0.1:");
            assertThat(environment.getProperty("SELLERS_URL")).startsWith("http://127.0.0.1:");
            assertThat(environment.getActiveProfiles()).containsExactly("local");
            assertThat(environment.getProperty("tributary.database.migrations"))
                    .isEqualTo("classpath:db/migration,classpath:db/demo");
        }
    }

    @Test
    void saysWhatToTryWhenTheApplicationIsReady(CapturedOutput output) {
        String[] arguments = {
            "--tributary.local.servers=embedded", "--tributary.local.random-ports=true", "--local.server.port=4711"
        };
        run(arguments).close();

        assertThat(output).contains("curl -s http://localhost:4711/aggregate");
    }

    @Test
    void sharesServersAmongContexts() {
        String[] arguments = {"--tributary.local.servers=embedded", "--tributary.local.random-ports=true"};
        try (ConfigurableApplicationContext one = run(arguments);
                ConfigurableApplicationContext other = run(arguments)) {
            assertThat(other.getEnvironment().getProperty("DATABASE_URL"))
                    .isEqualTo(one.getEnvironment().getProperty("DATABASE_URL"));
            assertThat(other.getEnvironment().getProperty("INVENTORY_URL"))
                    .isEqualTo(one.getEnvironment().getProperty("INVENTORY_URL"));
        }
    }

    @Test
    void respectsAddressesThatAreSet() {
        ConfigurableEnvironment environment = processed(ALL_TOLD);

        ALL_TOLD.forEach(
                (name, value) -> assertThat(environment.getProperty(name)).isEqualTo(value));
        assertThat(environment.getProperty(LocalEnvironment.CONTROL)).isNull();
    }

    @Test
    void findsTheViewsOfTheRepository() {
        String location = processed(ALL_TOLD).getRequiredProperty("tributary.views.location");

        assertThat(Path.of(location)).isAbsolute().isDirectory().endsWith(Path.of("docker", "local", "views"));
    }

    @Test
    void doesNothingWhenSwitchedOff() {
        ConfigurableEnvironment environment = processed(Map.of("tributary.local.enabled", "false"));

        assertThat(environment.getPropertySources().contains("tributary.local")).isFalse();
        assertThat(environment.getActiveProfiles()).isEmpty();
    }

    @Test
    void refusesAnUnknownKindOfServers() {
        assertThatThrownBy(() -> processed(Map.of("tributary.local.servers", "xyz")))
                .hasMessage("tributary.local.servers: xyz (expected: auto, embedded or containers)");
    }

    @Test
    void addsBelowTheSystemsEnvironment() {
        ConfigurableEnvironment environment = processed(ALL_TOLD);

        assertThat(environment.getPropertySources().stream().map(source -> source.getName()))
                .containsSubsequence("systemProperties", "systemEnvironment", "tributary.local");
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
    }

    private static ConfigurableEnvironment processed(Map<String, Object> told) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("told", told));
        new LocalEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
