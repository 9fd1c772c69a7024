package dev.tributary.aggregation.view.definition;

import static dev.tributary.aggregation.source.SqlQuery.Rows.ONE;
import static dev.tributary.aggregation.view.ParameterType.INT;
import static dev.tributary.aggregation.view.ParameterType.LONG;
import static dev.tributary.aggregation.view.declaration.Declare.call;
import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.service;
import static dev.tributary.aggregation.view.declaration.Declare.sql;
import static dev.tributary.aggregation.view.declaration.Declare.value;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.declaration.PartDeclaration;
import dev.tributary.aggregation.view.declaration.ViewDeclaration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

class RefusedJavaTests {

    @TempDir
    private Path path;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(view("v").part("a", value("1")), "views.v: no 'get' (expected: get: some text)"),
                mistake(view("v").get("/v"), "views.v: no 'parts' (expected: parts: at least one)"),
                mistake(
                        plain().deadline(Duration.ofNanos(1)),
                        "views.v.deadline: PT0.000000001S (expected: a duration"),
                mistake(plain().get("/w"), "views.v.get: given twice (expected: once; the first is at Refused"),
                mistake(plain().param("p", INT, p -> p.preset("x")), "views.v.params.p.default: x (expected: a whole"),
                mistake(plain().param("p", INT, p -> p.oneOf("x")), "views.v.params.p.enum: unknown key (expected: "),
                mistake(service("s"), "services.s: no 'url' (expected: url: an address such as"),
                mistake(
                        service("s").url("http://x").retry(retry -> retry.attempts(4)),
                        "services.s.retry.attempts: 4 (expected: a whole number from 1 to 3)"),
                mistake(
                        service("s").url("http://x").setHeader("host", "x"),
                        "services.s.headers.set.host: host (expected: a header that does not belong"),
                mistake(with(value("{")), "views.v.parts.b.value: no JSON value (expected: text, numbers"),
                mistake(with(value("1").fallback("'x'")), "views.v.parts.b.fallback: no JSON value (expected: text"),
                mistake(with(sql("delete from product")), "views.v.parts.b.sql: not one query (expected: one"),
                mistake(with(sql("select :ib")), "views.v.parts.b.sql: {ib} is not known (expected: id)"),
                mistake(with(call("s").path("/x")), "views.v.parts.b.call: s is not a declared Service (expected"),
                mistake(with(function(in -> Mono.empty()).with("c")), "views.v.parts.b.with[0]: {c} is not known"),
                mistake(
                        with(function(in -> Mono.empty()).with("b")),
                        "views.v.parts.b: waits for itself: b → b (expected: references that lead nowhere back)"),
                mistake(
                        with(function(in -> Mono.empty()).forEach("a.id", join -> join.key("id"))),
                        "views.v.parts.b.for-each: its source asks for no keys (expected: with(\"keys\"))"));
    }

    private static Arguments mistake(Declaration declaration, String message) {
        return Arguments.of(declaration, message);
    }

    private static ViewDeclaration plain() {
        return view("v").get("/v").part("a", value("1"));
    }

    private static ViewDeclaration with(PartDeclaration<?> part) {
        return view("v").get("/v/{id}").param("id", LONG).part("a", value("1")).part("b", part);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldWithClassAndLine(Declaration declaration, String message) {
        assertThat(findings(declaration))
                .singleElement()
                .asString()
                .matches("RefusedJavaTests\\.java:\\d+: " + Pattern.quote(message) + ".*");
    }

    @Test
    void isAtTheLineOfItsWord() {
        int first = line() + 1;
        ViewDeclaration declared = view("v")
                .get("v")
                .part("a", value("1").timeout(ofSeconds(5)))
                .part(
                        "b",
                        sql("select one_column, and_another_one from a_table_with_a_name_that_is_long")
                                .rows(ONE)
                                .max(5)
                                .when("x"));

        assertThat(findings(declared))
                .extracting(finding -> finding.split(": ", 3)[0] + " " + finding.split(": ", 3)[1])
                .containsExactly(
                        "RefusedJavaTests.java:" + (first + 1) + " views.v.get",
                        "RefusedJavaTests.java:" + (first + 2) + " views.v.parts.a.timeout",
                        "RefusedJavaTests.java:" + (first + 3) + " views.v.parts.b",
                        "RefusedJavaTests.java:" + (first + 8) + " views.v.parts.b.when");
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    @Test
    void isAtTheClassThatSaysIt() {
        assertThat(findings(view("v").get("/v").part("a", Elsewhere.part())))
                .singleElement()
                .asString()
                .startsWith("Elsewhere.java:");
    }

    @Test
    void ofANameThatIsTakenNamesBothPlaces() {
        new Folder(path).file("f.yaml", "views:\n  v: { get: /f, parts: { a: { value: 1 } } }");

        assertThat(findings(plain(), view("v")))
                .hasSize(2)
                .allMatch(finding -> finding.matches("RefusedJavaTests\\.java:\\d+: views\\.v: given twice "
                        + "\\(expected: once; the first is at f\\.yaml:2\\)"));
    }

    @Test
    void ofAPathThatIsTakenNamesBothPlaces() {
        new Folder(path).file("f.yaml", "views:\n  f: { get: '/{x}', params: { x: int }, parts: { a: { value: 1 } } }");

        assertThat(findings(view("v").get("/{y}").param("y", INT).part("a", value("1"))))
                .singleElement()
                .asString()
                .matches("RefusedJavaTests\\.java:\\d+: views\\.v: get: /\\{y} "
                        + "\\(expected: another path; views\\.f answers it at f\\.yaml:2\\)");
    }

    @Test
    void meetsTheSameAdvice() {
        Checked checked =
                ViewFiles.check(path, name -> null, List.of(service("s").url("http://x")));

        assertThat(checked.warnings())
                .singleElement()
                .asString()
                .matches("RefusedJavaTests\\.java:\\d+: services\\.s: called by no view .*");
    }

    @Test
    void isAFunctionInAFile() {
        new Folder(path)
                .file("f.yaml", "views: { v: { get: /v, parts: { a: { function: x }, b: { value: 1, with: [x] } } } }");

        assertThat(findings())
                .hasSize(2)
                .anyMatch(finding -> finding.contains("parts.a: no source (expected: one of sql, call, value)"))
                .anyMatch(finding -> finding.contains("parts.b.with: unknown key (expected: "));
    }

    private List<String> findings(Declaration... declarations) {
        return ViewFiles.check(path, name -> null, List.of(declarations)).errors().stream()
                .map(Finding::toString)
                .toList();
    }
}
