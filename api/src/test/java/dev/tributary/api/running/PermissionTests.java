package dev.tributary.api.running;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route, asked by everybody, for rows that are somebody else's: what comes of it stands in a table. */
@RunningService
class PermissionTests {

    private static final String REMEDY =
            " (expected: a line in src/test/resources/permissions that says what each of them is answered)";

    private final List<RouterFunction<?>> routes;
    private final Caller caller;

    PermissionTests(List<RouterFunction<?>> routes, @LocalServerPort int port) {
        this.routes = routes;
        this.caller = new Caller(port);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    static List<RouteRule> all() {
        return RouteRule.all();
    }

    /** Views that ask nobody who he is are for everybody: they are declared so, and that is tested where views are. */
    @Test
    void areSaidOfEveryRoute() {
        JsonNode documented =
                JsonMapper.shared().readTree(caller.get("/openapi.json").body()).path("paths");
        var operations = new ArrayList<String>();
        for (String path : Routes.of(routes)) {
            JsonNode methods = documented.path(path);
            if (methods.isMissingNode()) {
                operations.add("GET " + path);
            }
            methods.propertyStream()
                    .filter(method -> !isOpenView(method.getValue()))
                    .forEach(method -> operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path));
        }
        assertSoftly(softly -> operations.forEach(operation -> softly.assertThat(isSaid(operation))
                .as(operation + ": nobody has said who may" + REMEDY)
                .isTrue()));
    }

    private static boolean isOpenView(JsonNode operation) {
        return operation.path("tags").path(0).asString().equals("views")
                && operation.path("security").isEmpty();
    }

    private static boolean isSaid(String operation) {
        String[] words = operation.split(" ", 2);
        PathPattern pattern = PathPatternParser.defaultInstance.parse(words[1]);
        return all().stream().anyMatch(rule -> rule.verb().equals(words[0]) && rule.isOf(pattern));
    }

    /** What nobody has changed by now is asked for again. */
    @ParameterizedTest
    @MethodSource("all")
    void areKeptTo(RouteRule rule) {
        assertSoftly(softly -> {
            Subject subject = Subject.of(rule, caller);
            for (Who who : Who.values()) {
                Reply reply = ask(softly, rule, who, subject);
                if (!rule.verb().equals("GET") && reply.status() < 400) {
                    subject = Subject.of(rule, caller);
                }
            }
        });
    }

    private Reply ask(SoftAssertions softly, RouteRule rule, Who who, Subject subject) {
        Expectation expected = Objects.requireNonNull(rule.expected().get(who));
        if (rule.hasHead()) {
            softly.assertThat(ask("HEAD", rule, who, subject).status())
                    .as("HEAD, %s: %s", who, rule)
                    .isEqualTo(expected.status());
        }
        Reply reply = ask(rule.verb(), rule, who, subject);
        softly.assertThat(expected.fits(reply, subject.word()))
                .as("%s: %s answered %s (expected: %s)", who, rule, reply, expected)
                .isTrue();
        return reply;
    }

    private Reply ask(String verb, RouteRule rule, Who who, Subject subject) {
        var headers = new ArrayList<>(rule.headers());
        headers.add(who.header());
        String[] said = headers.toArray(String[]::new);
        return rule.body().isEmpty()
                ? caller.ask(verb, subject.in(rule.target()), said)
                : caller.tell(verb, subject.in(rule.target()), subject.in(rule.body()), said);
    }
}
