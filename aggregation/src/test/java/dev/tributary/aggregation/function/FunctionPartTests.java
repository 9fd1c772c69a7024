package dev.tributary.aggregation.function;

import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.PartFailedException;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.source.SourceFunction;
import dev.tributary.aggregation.view.declaration.PartDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class FunctionPartTests {

    private static final String LIST = "\"list\":[{\"id\":1},{\"id\":2},{\"id\":1}]";
    private static final SourceFunction DEFECT = inputs -> Mono.error(new IllegalStateException("a defect"));

    @TempDir
    private Path folder;

    @Test
    void seesParametersInTheirTypeAndPartsAsJson() {
        SourceFunction all = in -> Mono.just(Json.of(in.get("id", Long.class) + " " + in.find("most", Integer.class)
                + " " + in.get("ids", Long[].class).length + " " + in.get("list", Json.class) + " "
                + in.get("list.1.id", Json.class)));

        assertThat(view("a", function(all).with("id", "most", "ids", "list", "list.1.id"))
                        .query("ids", "5,6")
                        .document())
                .contains("\"a\":\"42 Optional.empty 2 [{\\\"id\\\":1},{\\\"id\\\":2},{\\\"id\\\":1}] 2\"");
    }

    @Test
    void cannotSpoilAListForOthers() {
        SourceFunction spoiling = in -> {
            Long[] ids = in.get("ids", Long[].class);
            ids[0]++;
            return Mono.just(Json.of(ids[0]));
        };

        assertThat(view("a", function(spoiling).with("ids"))
                        .part("b", function(spoiling).with("ids"))
                        .query("ids", "5")
                        .document())
                .contains("\"a\":6,\"b\":6");
    }

    @Test
    void knowsHowLongItHasAndForWhichTrace() {
        SourceFunction known = in -> Mono.just(
                Json.of(in.deadline().left().toMillis() + " " + in.trace().traceId()));

        assertThat(view("a", function(known).timeout(Duration.ofMillis(70)))
                        .part("b", function(known))
                        .document())
                .contains("\"a\":\"70 " + AnyCaller.TRACE_ID, "\"b\":\"450 " + AnyCaller.TRACE_ID);
    }

    @Test
    void isJoinedByAllKeysAtOnce() {
        var calls = new AtomicInteger();

        assertThat(view(
                                "names",
                                function(in -> names(in, calls))
                                        .with("keys")
                                        .forEach(
                                                "list.id",
                                                join -> join.key("id").attach("list.more"))
                                        .drop("id"))
                        .document())
                .isEqualTo("{\"list\":[{\"id\":1,\"more\":{\"name\":\"n1\"}},{\"id\":2,\"more\":{\"name\":\"n2\"}},"
                        + "{\"id\":1,\"more\":{\"name\":\"n1\"}}]}");
        assertThat(calls).hasValue(1);
    }

    private static Mono<Json> names(Inputs in, AtomicInteger calls) {
        calls.incrementAndGet();
        String rows = in.keys().stream()
                .map(key -> "{\"id\":" + key + ",\"name\":\"n" + key + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return Mono.just(Json.checked(rows.getBytes(StandardCharsets.UTF_8), 4));
    }

    @Test
    void mustAnswerAJoinWithAList() {
        assertThat(view(
                                "a",
                                function(in -> Mono.just(Json.of(1)))
                                        .with("keys")
                                        .forEach("list.id", join -> join.key("id")))
                        .document())
                .contains("\"a\":{\"outcome\":\"failed\",\"reason\":\"not-a-list\"");
    }

    @Test
    void isShownAsAnyPartIs() {
        assertThat(view("a", function(in -> names(in, new AtomicInteger())).fields("name"))
                        .part("b", function(in -> Mono.just(Json.NULL)))
                        .document())
                .isEqualTo("{" + LIST + ",\"a\":[],\"b\":null}");
    }

    @Test
    void isNotAskedWithoutWhatItNeedsOrIsFor() {
        assertThat(view("row", sql("select 1"))
                        .part("a", function(DEFECT).with("row"))
                        .part("b", function(DEFECT).with("list.7.id").fallback("{}"))
                        .part("c", function(DEFECT).when("{most}"))
                        .document())
                .endsWith("\"a\":null,\"b\":{},\"_outcomes\":{"
                        + "\"row\":{\"outcome\":\"failed\",\"reason\":\"status-400\",\"attempts\":1},"
                        + "\"a\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"row\"},"
                        + "\"b\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"list.7.id\"}}}");
    }

    @Test
    void failsAlone() {
        assertThat(view("a", function(DEFECT))
                        .part("b", function(DEFECT).fallback("[]"))
                        .part("c", function(in -> Mono.empty()))
                        .document())
                .isEqualTo("{" + LIST + ",\"a\":null,\"b\":[],\"c\":null,\"_outcomes\":{"
                        + "\"a\":{\"outcome\":\"failed\",\"reason\":\"failed\",\"attempts\":1},"
                        + "\"b\":{\"outcome\":\"fallback\",\"reason\":\"failed\",\"attempts\":1},"
                        + "\"c\":{\"outcome\":\"failed\",\"reason\":\"no-value\",\"attempts\":1}}}");
    }

    @Test
    void failsTheViewWhereItIsRequired() {
        assertThat(view("a", function(DEFECT).required()).asked())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(PartFailedException.class)
                .withMessageEndingWith("a: failed");
    }

    @Test
    void isCancelledWhenItsTimeIsOver() {
        var cancelled = new AtomicInteger();
        Mono<Json> silent = Mono.<Json>never().doOnCancel(cancelled::incrementAndGet);
        Told told = view("a", function(in -> silent).timeout(Duration.ofMillis(70)));

        CompletableFuture<@Nullable Answer> asked = told.asked();
        told.passes(Duration.ofMillis(69));
        assertThat(Told.text(asked)).isEqualTo("no answer yet");
        told.passes(Duration.ofMillis(1));

        assertThat(Told.text(asked)).endsWith("\"a\":{\"outcome\":\"failed\",\"reason\":\"timeout\",\"attempts\":1}}}");
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void isCancelledWhenTheCallerLeaves() {
        var cancelled = new AtomicInteger();
        Mono<Json> silent = Mono.<Json>never().doOnCancel(cancelled::incrementAndGet);

        view("a", function(in -> silent)).answer().subscribe().dispose();

        assertThat(cancelled).hasValue(1);
    }

    private Told view(String name, PartDeclaration<?> part) {
        return new Told(folder).part(name, part);
    }
}
