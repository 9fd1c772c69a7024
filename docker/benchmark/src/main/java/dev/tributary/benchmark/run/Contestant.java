package dev.tributary.benchmark.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server with what was measured of it. */
final class Contestant {

    private static final int COUNTING = 3;
    private static final String ID = "/42";

    private final Competitor competitor;
    private final Server server;
    private final String backend;
    private final Map<String, List<Turn>> turns = new HashMap<>();
    private final Map<String, Double> systemCalls = new HashMap<>();

    Contestant(Competitor competitor, Server server, String backend) {
        this.competitor = competitor;
        this.server = server;
        this.backend = backend;
    }

    Competitor competitor() {
        return competitor;
    }

    String document(String scenario) {
        return Http.get(url(scenario));
    }

    long load(String scenario, int connections, int seconds) {
        return Load.run(url(scenario), connections, seconds);
    }

    Turn turn(String scenario, Options options) {
        try (Heap heap = Heap.of(server.pid())) {
            long calls = calls();
            long bytes = heap.allocated();
            long nanos = server.cpu().toNanos();
            double requests = load(scenario, options.connections(), options.seconds());
            nanos = server.cpu().toNanos() - nanos;
            bytes = heap.allocated() - bytes;
            calls = calls() - calls;
            Turn turn = new Turn(
                    nanos / 1000.0 / requests, bytes / requests, calls / requests, requests / options.seconds());
            turns.computeIfAbsent(scenario, absent -> new ArrayList<>()).add(turn);
            return turn;
        }
    }

    private long calls() {
        return Long.parseLong(Http.get(backend + "/calls"));
    }

    void countSystemCalls(String scenario, int connections, Path target) {
        Path report = target.resolve("strace-" + competitor + "-" + scenario + ".txt");
        systemCalls.put(
                scenario, SystemCalls.during(server.pid(), report, () -> load(scenario, connections, COUNTING)));
    }

    List<Turn> turns(String scenario) {
        return turns.getOrDefault(scenario, List.of());
    }

    double systemCalls(String scenario) {
        return systemCalls.getOrDefault(scenario, Double.NaN);
    }

    long pid() {
        return server.pid();
    }

    private String url(String scenario) {
        return server.url("/" + scenario + ID);
    }
}
