package dev.tributary.benchmark.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A server with what was measured of it. */
final class Contestant {

    private static final int COUNTING = 3;

    private final Competitor competitor;
    private final Server server;
    private final String backend;
    private final Map<Task, List<Turn>> turns = new EnumMap<>(Task.class);
    private final Map<Task, Double> systemCalls = new EnumMap<>(Task.class);

    Contestant(Competitor competitor, Server server, String backend) {
        this.competitor = competitor;
        this.server = server;
        this.backend = backend;
    }

    Competitor competitor() {
        return competitor;
    }

    /** What it answers, with the names of its headers where the document was computed before. */
    String document(Task task) {
        String url = url(task);
        String document = Http.get(url);
        return task.isKept() ? Http.headers(url).keySet() + "\n" + document : document;
    }

    long load(Task task, int connections, int seconds) {
        return Load.run(url(task), further(task), connections, seconds);
    }

    /** A caller who has the document already says so by its tag. */
    private List<String> further(Task task) {
        return switch (task) {
            case KNOWN ->
                List.of("-H", "If-None-Match: " + Http.headers(url(task)).get("etag"));
            case REDIS -> List.of("-s", "ids.lua");
            case PAGE, FIVE, LIST, HIT -> List.of();
        };
    }

    Turn turn(Task task, Options options) {
        try (Heap heap = Heap.of(server.pid())) {
            long calls = calls();
            long bytes = heap.allocated();
            long nanos = server.cpu().toNanos();
            double requests = load(task, options.connections(), options.seconds());
            nanos = server.cpu().toNanos() - nanos;
            bytes = heap.allocated() - bytes;
            calls = calls() - calls;
            Turn turn = new Turn(
                    nanos / 1000.0 / requests, bytes / requests, calls / requests, requests / options.seconds());
            turns.computeIfAbsent(task, absent -> new ArrayList<>()).add(turn);
            return turn;
        }
    }

    /** That have arrived at the backend until now. */
    long calls() {
        return Long.parseLong(Http.get(backend + "/calls"));
    }

    void countSystemCalls(Task task, int connections, Path target) {
        Path report = target.resolve("strace-" + competitor + "-" + task + ".txt");
        systemCalls.put(task, SystemCalls.during(server.pid(), report, () -> load(task, connections, COUNTING)));
    }

    List<Turn> turns(Task task) {
        return turns.getOrDefault(task, List.of());
    }

    double systemCalls(Task task) {
        return systemCalls.getOrDefault(task, Double.NaN);
    }

    int port() {
        return server.port();
    }

    long pid() {
        return server.pid();
    }

    private String url(Task task) {
        return server.url(task.path());
    }
}
