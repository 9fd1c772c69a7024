package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceFailure;
import org.junit.jupiter.api.Test;

class DocumentTests {

    @Test
    void hasThePartsInDeclaredOrderHoweverTheyArrive() throws Exception {
        Stage stage =
                Stage.of("c: { call: shop, path: /c }", "a: { call: shop, path: /a }", "b: { call: shop, path: /b }");
        var answer = stage.asked();

        stage.answers("/b", "2").answers("/a", "1").answers("/c", "3");

        assertThat(Stage.answered(answer).document()).asString().isEqualTo("{\"c\":3,\"a\":1,\"b\":2}");
    }

    @Test
    void hasTheBytesOfTheSources() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { sql: select 1 }", "c: { value: 1.10 }");
        String body =
                "{ \"n\" : 1.0, \"big\" : 12345678901234567890.123456789, \"e\":1E+2, \"u\":\"\\u20ac€\\/\", \"n\":2 }";

        assertThat(stage.answers("/a", " \n" + body + "\t ")
                        .answers("select 1", "[ ]")
                        .document())
                .isEqualTo("{\"a\":" + body + ",\"b\":[ ],\"c\":1.10}");
    }

    @Test
    void hasOnlyWhatWasSelected() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, select: /items/1/x~1y }");

        assertThat(stage.answers("/a", "{\"items\":[0,{\"x/y\": [1.50] }]}").document())
                .isEqualTo("{\"a\":[1.50]}");
    }

    @Test
    void mayHoldANullThatTheSourceSaid() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, fallback: 1 }", "b: { call: shop, path: /b, select: /x }");

        assertThat(stage.answers("/a", "null").answers("/b", "{\"x\":null}").document())
                .isEqualTo("{\"a\":null,\"b\":null}");
    }

    @Test
    void tellsLastWhatIsNotComplete() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: /b }",
                "c: { call: shop, path: '/c/{b.id}', fallback: [] }",
                "d: { call: shop, path: /d, fallback: 0 }");
        stage.answers("/a", "1")
                .fails("/b", new SourceFailure.Broken("not-json", false))
                .fails("/d", new SourceFailure.Unavailable("breaker-open"));

        var answer = Stage.answered(stage.asked());

        assertThat(answer.isSettled()).isFalse();
        assertThat(answer.document())
                .asString()
                .isEqualTo("{\"a\":1,\"b\":null,\"c\":[],\"d\":0,\"_outcomes\":{"
                        + "\"b\":{\"outcome\":\"failed\",\"reason\":\"not-json\",\"attempts\":2},"
                        + "\"c\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"b.id\"},"
                        + "\"d\":{\"outcome\":\"fallback\",\"reason\":\"breaker-open\",\"attempts\":2}}}");
    }

    @Test
    void tellsWhatIsSkippedThoughItIsSettled() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.id}', fallback: { x: null } }",
                "c: { call: shop, path: '/c/{b.x}' }");

        var answer = Stage.answered(stage.answers("/a", "{\"id\":null}").asked());

        assertThat(answer.isSettled()).isTrue();
        assertThat(answer.document())
                .asString()
                .isEqualTo("{\"a\":{\"id\":null},\"b\":{\"x\":null},\"c\":null,\"_outcomes\":{"
                        + "\"b\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"a.id\"},"
                        + "\"c\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"b.x\"}}}");
    }

    @Test
    void isSettledWhereEveryPartIsFresh() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }").answers("/a", "1");

        assertThat(Stage.answered(stage.asked()).isSettled()).isTrue();
    }
}
