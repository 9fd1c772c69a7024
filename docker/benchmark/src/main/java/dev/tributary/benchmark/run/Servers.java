package dev.tributary.benchmark.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the servers of a run, each in a JVM of its own, those that are compared with the same flags. */
final class Servers {

    /** As in a deployment; the heap is stated so that all collect at the same pace. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseG1GC",
            "-Xms512m",
            "-Xmx512m",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED");

    private static final String READY = "/page/42";

    private Servers() {}

    static Server backend(Path target) {
        int port = FreePort.any();
        List<String> arguments = new ArrayList<>(FLAGS);
        arguments.addAll(Place.ownClasses());
        arguments.addAll(List.of("dev.tributary.benchmark.server.Backend", String.valueOf(port)));
        Path log = target.resolve("backend.log");
        return Server.start(arguments, Map.of(), port, log).ready("/", log);
    }

    static Contestant contestant(Competitor competitor, Options options, Place place) {
        int port = FreePort.any();
        List<String> arguments = new ArrayList<>(FLAGS);
        arguments.add("-XX:ActiveProcessorCount=" + options.loops());
        arguments.addAll(options.jvm());
        arguments.addAll(competitor.arguments(port, place));
        Path log = place.target().resolve(competitor + ".log");
        Server server = Server.start(arguments, variables(place), port, log).ready(READY, log);
        return new Contestant(competitor, server, place.backend());
    }

    private static Map<String, String> variables(Place place) {
        return Map.of(
                "DATABASE_URL",
                place.database(),
                "BACKEND_URL",
                place.backend(),
                "REDIS_URL",
                place.redis(),
                "TRIBUTARY_SECRET",
                "nothing-is-kept-0123456789-by-a-benchmark",
                "TRIBUTARY_SIGNING_KEY",
                ThrowawayKey.text());
    }
}
