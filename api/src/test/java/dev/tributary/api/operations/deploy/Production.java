package dev.tributary.api.operations.deploy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Settings of a service as it should be deployed, and changes of them. */
final class Production {

    static final String KEY = newKey(Curve.P_256).toJSONString();

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("tributary.secret", "bq3f7Vw0Zk9eXyT1uHc6Rj2sLm8pNd5aGi4oQv7KxBE="),
            Map.entry("tributary.identity.signing-key", KEY),
            Map.entry(
                    "tributary.identity.signing-key-other",
                    newKey(Curve.P_256).toPublicJWK().toJSONString()),
            Map.entry("tributary.proxies", "10.0.0.0/8"),
            Map.entry("tributary.database.url", database("tributary_app")),
            Map.entry("tributary.database.migration-url", database("tributary_owner")),
            Map.entry("tributary.database.views-url", database("tributary_views")),
            Map.entry("tributary.redis.url", "rediss://shop:kV7zq2Lw@redis.internal:6380/0"),
            Map.entry("tributary.cors.origins", "https://shop.example"),
            Map.entry("server.port", "8080"),
            Map.entry("management.server.port", "8081"),
            Map.entry("management.server.address", "127.0.0.1"),
            Map.entry("management.endpoints.web.exposure.include", "health, prometheus"),
            Map.entry("logging.level.reactor.netty.channel", "error"));

    private static final Machine CONTAINER = new Machine(List.of("-XX:+UseCompactObjectHeaders"), true);

    private Production() {}

    static ECKey newKey(Curve curve) {
        try {
            return new ECKeyGenerator(curve).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String database(String role) {
        return "postgresql://" + role + ":kV7zq2Lw@db.internal/shop?sslmode=verify-full";
    }

    /** The settings, with these in the place of others; an empty value takes one away. */
    static Settings with(Map<String, String> changes, String... profiles) {
        return with(CONTAINER, changes, profiles);
    }

    static Settings with(Machine machine, Map<String, String> changes, String... profiles) {
        var environment = new StandardEnvironment();
        var said = new HashMap<>(SETTINGS);
        said.putAll(changes);
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("said", said));
        environment.setActiveProfiles(profiles);
        ConfigurationPropertySources.attach(environment);
        return new Settings(environment, machine);
    }
}
