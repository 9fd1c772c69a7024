package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureTests {

    private static final SourceFailure TIMEOUT = new SourceFailure.TimedOut(Duration.ofMillis(1));
    private static final SourceFailure ABSENT = new SourceFailure.NotFound("status-404");

    @Test
    void ofAnOptionalPartLeavesANullThatIsAccountedFor() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { value: 1 }");

        assertThat(stage.fails("/a", TIMEOUT).document())
                .isEqualTo("{\"a\":null,\"b\":1,\"_outcomes\":"
                        + "{\"a\":{\"outcome\":\"failed\",\"reason\":\"timeout\",\"attempts\":2}}}");
    }

    @Test
    void bringsTheFallback() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, fallback: { stock: null, price: 1.50 } }");

        assertThat(stage.fails("/a", TIMEOUT).document())
                .isEqualTo("{\"a\":{\"stock\":null,\"price\":1.50},\"_outcomes\":"
                        + "{\"a\":{\"outcome\":\"fallback\",\"reason\":\"timeout\",\"attempts\":2}}}");
    }

    @Test
    void mayBringANullAsFallback() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, fallback: null }");

        assertThat(stage.fails("/a", TIMEOUT).document()).contains("\"a\":null", "\"fallback\"");
    }

    @Test
    void ofARequiredPartIsTheFailureOfAll() throws Exception {
        Stage stage = Stage.of("a: { required: true, call: shop, path: /a }", "b: { call: shop, path: /b }");

        assertFails(stage.fails("/a", TIMEOUT), "a", TIMEOUT);
    }

    @Test
    void skipsAnOptionalPartThatNeedsAValue() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.seller.id}', fallback: { x: 1 } }",
                "c: { call: shop, path: '/c/{b.y}' }");

        assertThat(stage.fails("/a", TIMEOUT).document())
                .isEqualTo("{\"a\":null,\"b\":{\"x\":1},\"c\":null,\"_outcomes\":{"
                        + "\"a\":{\"outcome\":\"failed\",\"reason\":\"timeout\",\"attempts\":2},"
                        + "\"b\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"a.seller.id\"},"
                        + "\"c\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"b.y\"}}}");
        assertThat(stage.calls()).containsExactly("/a");
    }

    @Test
    void skipsWhereTheValueIsNullOrAbsent() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { sql: 'select :a.seller' }",
                "c: { call: shop, path: /c, query: { x: '{a.none}' } }",
                "d: { call: shop, path: /d, headers: { x: '{a.list.7}' } }");

        assertThat(stage.answers("/a", "{\"seller\":null,\"list\":[1]}").document())
                .contains("\"reference\":\"a.seller\"", "\"reference\":\"a.none\"", "\"reference\":\"a.list.7\"");
        assertThat(stage.calls()).containsExactly("/a");
    }

    @Test
    void ofARequiredPartThatHadToBeSkippedIsNotFound() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { required: true, call: shop, path: '/b/{a.id}' }");

        assertFails(stage.answers("/a", "{}"), "b", new SourceFailure.NotFound("no-value"));
    }

    @Test
    void ofARequiredPartThatHadToBeSkippedIsTheCauseWhereThereIsOne() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.id}', fallback: {} }",
                "c: { required: true, call: shop, path: '/c/{b.id}' }");

        assertFails(stage.fails("/a", ABSENT), "c", ABSENT);
    }

    @Test
    void isNoneWhereTheFallbackHasTheValueThatAnotherPartNeeds() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a, fallback: { id: 7 } }",
                "b: { required: true, call: shop, path: '/b/{a.id}' }");

        assertThat(stage.fails("/a", ABSENT).answers("/b/7", "8").document()).startsWith("{\"a\":{\"id\":7},\"b\":8,");
    }

    @Test
    void ofAValueThatIsNoScalarIsThatOfThePartThatNeedsIt() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { call: shop, path: '/b/{a.list}' }");

        assertThat(stage.answers("/a", "{\"list\":[1]}").document())
                .isEqualTo("{\"a\":{\"list\":[1]},\"b\":null,\"_outcomes\":{"
                        + "\"b\":{\"outcome\":\"failed\",\"reason\":\"not-a-scalar: a.list\",\"attempts\":0}}}");
    }

    @Test
    void ofASelectionIsThatOfThePart() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, select: /items/1 }");

        assertThat(stage.answers("/a", "{\"items\":[0]}", 3).document())
                .isEqualTo("{\"a\":null,\"_outcomes\":"
                        + "{\"a\":{\"outcome\":\"failed\",\"reason\":\"nothing-selected\",\"attempts\":3}}}");
    }

    @Test
    void thatNobodyForesawIsTheFailureOfAll() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }");

        assertThatThrownBy(() ->
                        stage.fails("/a", new IllegalStateException("a defect")).document())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private static void assertFails(Stage stage, String part, SourceFailure failure) {
        CompletableFuture<@Nullable Answer> answer = stage.asked();

        assertThatThrownBy(() -> Stage.answered(answer))
                .hasCauseInstanceOf(PartFailedException.class)
                .extracting(Throwable::getCause)
                .isInstanceOfSatisfying(PartFailedException.class, failed -> {
                    assertThat(failed.part()).isEqualTo(part);
                    assertThat(failed.failure()).isEqualTo(failure);
                    assertThat(failed).hasMessage(part + ": " + failure.reason());
                });
    }
}
