package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingHeadersTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "?x=1", ";x=1", "//evil", "%0d%0aHost: evil", "a, b", "~"})
    void haveTheValueAsItIs(String value) throws Exception {
        assertThat(part(value).call(1).headers()).containsExactly(new Header("x-v", "v=" + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: evil", "\n", "\0", "\t", "é", "😀", "\u007f", "\u0085", "\u2028"})
    void areNoneWhereAValueCannotBeAHeaders(String value) throws Exception {
        Stage stage = part(value);

        assertThat(stage.calls()).containsExactly("select 1");
        assertThat(stage.document()).contains("\"reason\":\"not-a-header-value: x-v\",\"attempts\":0");
    }

    @Test
    void areNoneWhereAValueIsTooLong() throws Exception {
        Stage stage = part("x".repeat(10_240));

        assertThat(stage.calls()).containsExactly("select 1");
        assertThat(stage.document()).contains("\"reason\":\"too-long: v.v\",\"attempts\":0");
    }

    @Test
    void leaveOutWhatHasNoValue() throws Exception {
        Stage stage =
                Stage.of("a: { call: shop, path: /a, headers: { X-Q: 'q={q}', X-Id: '{id}', x-c: c, x-h: '{h}' } }");

        stage.id("5").start();

        assertThat(stage.call(0).headers()).containsExactly(new Header("x-id", "5"), new Header("x-c", "c"));
    }

    private static Stage part(String value) throws Exception {
        Stage stage =
                Stage.of("v: { rows: one, sql: select 1 }", "a: { call: shop, path: /a, headers: { X-V: 'v={v.v}' } }");
        stage.answers("select 1", "{\"v\":" + Json.of(value) + "}").start();
        return stage;
    }
}
