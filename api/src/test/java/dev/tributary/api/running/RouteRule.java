package dev.tributary.api.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A line of the tables that say who is answered what, see {@code src/test/resources/permissions}.
 *
 * @param target with names of {@linkplain Subject rows} in braces
 * @param body of the request, with such names too; empty for none
 */
record RouteRule(String method, String target, String body, Map<Who, Expectation> expected) {

    /** What a request needs to be answered at all. */
    private static final Map<String, String> ACCEPTED =
            Map.of("lines", "accept: application/x-ndjson", "table", "accept: text/csv");

    RouteRule {
        expected = Map.copyOf(expected);
    }

    /** Those of all tables. */
    static List<RouteRule> all() {
        try {
            var rules = new ArrayList<RouteRule>();
            for (Resource table :
                    new PathMatchingResourcePatternResolver().getResources("classpath:permissions/*.txt")) {
                rules.addAll(read(table.getContentAsString(StandardCharsets.UTF_8)));
            }
            return rules;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<RouteRule> read(String table) {
        List<String[]> lines = table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .toList();
        List<Who> who = words(lines.getFirst()).map(Who::valueOf).toList();
        return lines.stream().skip(1).map(line -> rule(line, who)).toList();
    }

    private static Stream<String> words(String[] line) {
        return Arrays.stream(line[3].strip().split("\\s+", -1));
    }

    private static RouteRule rule(String[] line, List<Who> who) {
        List<String> said = words(line).toList();
        var expected = new EnumMap<Who, Expectation>(Who.class);
        for (Who one : Who.values()) {
            int at = who.indexOf(one);
            if (at < 0 || at >= said.size()) {
                throw new AssertionError(line[0] + line[1] + ": nothing for " + one + " (expected: a status)");
            }
            expected.put(one, Expectation.of(said.get(at)));
        }
        return new RouteRule(line[0].strip(), line[1].strip(), line[2].strip(), expected);
    }

    /** As HTTP knows it. */
    String verb() {
        return method.split(" ", 2)[0];
    }

    private String kind() {
        return method.substring(verb().length()).strip();
    }

    /** Whether it is asked as HEAD too; streams are not. */
    boolean hasHead() {
        return verb().equals("GET") && !ACCEPTED.containsKey(kind());
    }

    /** Whether everybody who is a person asks for what is his own. */
    boolean isOwn() {
        return kind().equals("own");
    }

    /** Whether it is about the route of that path. */
    boolean isOf(PathPattern pattern) {
        String path = target.split("\\?", 2)[0];
        return pattern.getPatternString().contains("{") == path.contains("{")
                && pattern.matches(PathContainer.parsePath(path.replaceAll("[{}]", "")));
    }

    /** The headers of its request. */
    List<String> headers() {
        var headers = new ArrayList<String>();
        headers.add("if-match: *");
        headers.add(Customer.key());
        if (!body.isEmpty()) {
            headers.add(Shop.JSON);
        }
        if (isOwn()) {
            headers.add(Who.LOGIN);
        } else if (!kind().isEmpty()) {
            headers.add(ACCEPTED.get(kind()));
        }
        return headers;
    }

    @Override
    public String toString() {
        return method + " " + target + " " + body;
    }
}
