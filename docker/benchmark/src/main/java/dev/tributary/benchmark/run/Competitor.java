package dev.tributary.benchmark.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A server that takes part. */
enum Competitor {
    TRIBUTARY("Tributary"),
    /** With no memory of its own, so that it asks Redis. */
    SHARED("Tributary, memory 0B"),
    NETTY("bare Netty"),
    BARE("bare Reactor Netty"),
    VERTX("Vert.x");

    private static final String OWN = "dev.tributary.benchmark.server.";

    private final String title;

    Competitor(String title) {
        this.title = title;
    }

    static Competitor of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As it stands in the table. */
    String title() {
        return title;
    }

    /** What follows {@code java} and its flags on the command line. */
    List<String> arguments(int port, Place place) {
        return switch (this) {
            case TRIBUTARY -> product(port, place);
            case SHARED -> product(port, place, "--tributary.cache.memory=0B");
            case NETTY -> own("NettyServer", port, place);
            case BARE -> own("BareServer", port, place);
            case VERTX -> own("VertxServer", port, place);
        };
    }

    private static List<String> product(int port, Place place, String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "-jar",
                place.jar().toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + FreePort.any(),
                "--tributary.limits.enabled=false",
                "--tributary.views.location=" + place.views()));
        arguments.addAll(List.of(further));
        return arguments;
    }

    private static List<String> own(String name, int port, Place place) {
        List<String> arguments = new ArrayList<>(Place.ownClasses());
        arguments.addAll(List.of(OWN + name, String.valueOf(port), place.backend(), place.database(), place.redis()));
        return arguments;
    }
}
