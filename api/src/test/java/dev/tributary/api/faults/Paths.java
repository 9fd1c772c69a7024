package dev.tributary.api.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the server plays at each path. */
final class Paths {

    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Script NOTHING_THERE = Bodies.status("404 Not Found");
    private static final Map<String, Script> FAULTS =
            Arrays.stream(Fault.values()).collect(Collectors.toMap(Fault::path, Fault::script));

    private final Traffic traffic;
    private final Gates gates;
    private final AtomicInteger moods = new AtomicInteger();
    private final Map<String, Script> healthy;

    Paths(Traffic traffic, Gates gates) {
        this.traffic = traffic;
        this.gates = gates;
        this.healthy = Map.of(
                "ok",
                Bodies.json("{\"text\":\"fine\"}"),
                "digits",
                Bodies.json(
                        "{\"n\":123456789012345678901234567890,\"far\":1e99999999999,\"edge\":1e2147483648,\"tiny\":0.10}"),
                "list",
                Bodies.json("{\"items\":[{\"id\":7,\"name\":\"a/b\"},{\"id\":null}],\"a/b\":{\"m~n\":true}}"),
                "echo",
                Paths::echo,
                "barrier",
                this::barrier,
                "fails-first",
                this::failsFirst,
                "well-first",
                this::wellFirst,
                "waits",
                this::waits,
                "moody",
                this::moody);
    }

    Script script(String path) {
        Script fault = FAULTS.get(path);
        String[] segments = path.split("/", 3);
        return fault != null ? fault : healthy.getOrDefault(segments.length < 2 ? "" : segments[1], NOTHING_THERE);
    }

    /** Answers with what was asked: {@code /echo/…}. */
    private static void echo(Wire wire, Request request) throws IOException {
        Function<Map.Entry<String, String>, String> member =
                header -> quoted(header.getKey()) + ":" + quoted(header.getValue());
        String headers = request.headers().entrySet().stream().map(member).collect(Collectors.joining(","));
        wire.send(Raw.json("{\"target\":" + quoted(request.target()) + ",\"headers\":{" + headers + "}}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Answers none before so many are in flight at once: {@code /barrier/{many}/…}. */
    private void barrier(Wire wire, Request request) throws IOException {
        while (traffic.most(request.path()) < number(request)) {
            wire.pause(GLANCE);
        }
        wire.send(Raw.json("\"together\""));
    }

    /** Fails so many times, then is well: {@code /fails-first/{times}/…}. */
    private void failsFirst(Wire wire, Request request) throws IOException {
        boolean well = traffic.requests(request.path()) > number(request);
        wire.send(well ? Raw.json("\"well\"") : Raw.answer("503 Service Unavailable", Raw.BODY, Raw.JSON));
    }

    /** Is well so many times, then fails: {@code /well-first/{times}/…}. */
    private void wellFirst(Wire wire, Request request) throws IOException {
        boolean well = traffic.requests(request.path()) <= number(request);
        wire.send(well ? Raw.json("\"well\"") : Raw.answer("503 Service Unavailable", Raw.BODY, Raw.JSON));
    }

    /** Answers with how often it was asked, and to the request of that number when it is let go: {@code /waits/{which}/…}. */
    private void waits(Wire wire, Request request) throws IOException {
        int count = traffic.requests(request.path());
        while (count == number(request) && !gates.isOpen(request.path())) {
            wire.pause(GLANCE);
        }
        wire.send(Raw.json("{\"computed\":" + count + "}"));
    }

    /** Answers with what was asked, a little late, and one in a hundred times wrongly: {@code /moody/…}. */
    private void moody(Wire wire, Request request) throws IOException {
        wire.pause(GLANCE);
        Script script = switch (moods.incrementAndGet() % 300) {
            case 100 -> Bodies.status("503 Service Unavailable");
            case 200 -> Breaks::resetInBody;
            case 299 -> Breaks::closedBeforeHeaders;
            default -> Paths::echo;
        };
        script.play(wire, request);
    }

    private static int number(Request request) {
        return Integer.parseInt(request.segment(1));
    }
}
