package dev.tributary.api.running;

import dev.tributary.TributaryApplication;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** One whole service, among others in this JVM. */
final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** Starts one with these settings, each as {@code name=value}; callers have to prove who they are. */
    Instance(String... settings) {
        this(List.of(), settings);
    }

    /** The same, but callers may be {@linkplain Visitors whoever they say they are}. */
    static Instance ofVisitors(String... settings) {
        return new Instance(List.of(Visitors.class), settings);
    }

    private Instance(List<Class<?>> more, String... settings) {
        Stream<String> all = Stream.concat(
                Stream.of(
                        "server.port=0",
                        "management.server.port=0",
                        "tributary.local.random-ports=true",
                        "tributary.views.location=src/test/resources/instances"),
                Arrays.stream(settings));
        this.context = new SpringApplicationBuilder(TributaryApplication.class, LongWayMark.class)
                .sources(more.toArray(Class<?>[]::new))
                .run(all.map("--"::concat).toArray(String[]::new));
    }

    int port() {
        return port("local.server.port");
    }

    int managementPort() {
        return port("local.management.port");
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    /** Whether it hears the database, and nothing that it has heard is still to be done. */
    boolean isListening() {
        Health health =
                context.getBean("purgesHealthIndicator", HealthIndicator.class).health();
        return health != null
                && health.getStatus().equals(Status.UP)
                && Integer.valueOf(0).equals(health.getDetails().get("waiting"));
    }

    /** The answer on a connection of its own. */
    Reply get(String target, String... headers) {
        return Caller.get(port(), target, headers);
    }

    @Override
    public void close() {
        context.close();
    }
}
