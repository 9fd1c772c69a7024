package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A part is what its source says, whatever the source is. */
@RunningService
class PartsTests {

    private final int port;

    PartsTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|{'one':null,'many':[],'value':null,'_outcomes':{'one':{'outcome':'failed','reason':'no-row','attempts':1}}}",
                "1|{'one':{'i':1,'text':'text'},'many':[{'i':1}],'value':1}",
                "3|{'one':null,'many':[{'i':3},{'i':2},{'i':1}],'value':null,'_outcomes':{"
                        + "'one':{'outcome':'failed','reason':'too-many-rows','attempts':1},"
                        + "'value':{'outcome':'failed','reason':'too-many-rows','attempts':1}}}",
                "4|{'one':null,'many':null,'value':null,'_outcomes':{"
                        + "'one':{'outcome':'failed','reason':'too-many-rows','attempts':1},"
                        + "'many':{'outcome':'failed','reason':'too-many-rows','attempts':1},"
                        + "'value':{'outcome':'failed','reason':'too-many-rows','attempts':1}}}"
            },
            quoteCharacter = '`')
    void hasAsManyRowsAsDeclared(int rows, String document) {
        assertThat(compact(Caller.get(port, "/rows/" + rows).body())).isEqualTo(document.replace('\'', '"'));
    }

    /** PostgreSQL puts a line break and a space between the elements of {@code json_agg}. */
    private static String compact(String document) {
        return document.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({"0, 404, no-row", "1, 200, ", "2, 502, too-many-rows"})
    void failsTheViewWhenItsRowIsRequired(int rows, int status, String reason) {
        Reply reply = Caller.get(port, "/rows/required/" + rows);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains(reason == null ? "{\"one\":{\"i\":1}}" : "\"reason\":\"" + reason + "\"");
    }

    @Test
    void isWhateverOneStatementSays() {
        Reply reply = Caller.get(port, "/sql-texts");
        assertThat(reply.at("/lexical"))
                .isEqualTo("{\"literal\":\":id\",\"quote\":\"it's\",\"cast\":\"2026-01-31\","
                        + "\"dollars\":\":no; \",\"list\":[1,2],\"nested\":{\"a\":null},\"nothing\":null}");
        assertThat(reply.at("/_outcomes/failing/reason")).isEqualTo("sql-22012");
        assertThat(reply.at("/_outcomes/slow/reason")).isEqualTo("timeout");
        assertThat(reply.at("/after")).isEqualTo("1");
    }

    @Test
    void isAskedAfterThoseThatItRefersTo() {
        Reply reply = Caller.get(port, "/waves/42");
        assertThat(reply.at("/first/name")).isEqualTo("a/b 42");
        assertThat(reply.at("/second/target")).isEqualTo("/echo/a%2Fb%2042/42");
        assertThat(reply.at("/third")).isEqualTo("/echo/a%2Fb%2042/42!");
    }

    @Test
    void isSkippedWithoutTheValueThatItNeeds() {
        Reply reply = Caller.get(port, "/waves/42");
        assertThat(reply.at("/noPath")).isEqualTo("null");
        assertThat(reply.at("/_outcomes/noPath"))
                .isEqualTo("{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"first.nothing\"}");
        assertThat(reply.at("/noQuery")).isEqualTo("[]");
        assertThat(reply.at("/_outcomes/noQuery/outcome")).isEqualTo("skipped");
        assertThat(reply.at("/_outcomes/noBind/outcome")).isEqualTo("skipped");
        assertThat(reply.at("/afterSkipped")).isEqualTo("{\"none\":true}");
        assertThat(reply.at("/_outcomes/afterSkipped/reference")).isEqualTo("noPath.target");
        assertThat(reply.at("/_outcomes/afterFailed/reference")).isEqualTo("failed.text");
        assertThat(reply.at("/_outcomes/object/reason")).isEqualTo("not-a-scalar: second.headers");
    }

    @ParameterizedTest
    @CsvSource({"/needs-null, 404, no-value", "/needs-failed, 502, status-500"})
    void failsTheViewWhenItIsRequiredAndSkipped(String view, int status, String reason) {
        Reply reply = Caller.get(port, view);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.at("/part") + " " + reply.at("/reason")).isEqualTo("second " + reason);
    }

    @Test
    void isAConstant() {
        Reply reply = Caller.get(port, "/constants");
        assertThat(reply.body())
                .startsWith("{\"text\":\"text\",\"money\":19.90,\"nothing\":null,"
                        + "\"whole\":{\"list\":[1,true,\"1\",\"true\"],\"big\":123456789012345678901234567890},");
        assertThat(reply.at("/used/target")).isEqualTo("/echo/19.90/1");
    }

    @Test
    void hasAFallback() {
        assertThat(Caller.get(port, "/fallbacks").body())
                .isEqualTo("{\"object\":{\"available\":null,\"price\":1.50},\"text\":\"none\",\"nothing\":null,"
                        + "\"_outcomes\":{\"object\":{\"outcome\":\"fallback\",\"reason\":\"status-500\",\"attempts\":1},"
                        + "\"text\":{\"outcome\":\"fallback\",\"reason\":\"status-404\",\"attempts\":1},"
                        + "\"nothing\":{\"outcome\":\"fallback\",\"reason\":\"status-500\",\"attempts\":1}}}");
    }

    @Test
    void isWhatWasSelectedOfAReply() {
        assertThat(Caller.get(port, "/selections").body())
                .isEqualTo("{\"list\":[{\"id\":7,\"name\":\"a/b\"},{\"id\":null}],\"member\":\"a/b\",\"escaped\":true,"
                        + "\"null\":null,\"absent\":0,\"whole\":{\"text\":\"fine\"},\"_outcomes\":{\"absent\":"
                        + "{\"outcome\":\"fallback\",\"reason\":\"nothing-selected\",\"attempts\":1}}}");
    }

    /** PostgreSQL's {@code now()} is the moment at which a transaction began. */
    @Test
    void seesTheDatabaseAtOneMomentWhereTheViewSaysSo() {
        assertThat(Caller.get(port, "/snapshot").body())
                .matches(
                        "\\{\"first\":(\"[^\"]+\"),\"between\":\"[^\"]+\",\"second\":\\1,\"failing\":null,"
                                + "\"_outcomes\":\\{\"failing\":\\{\"outcome\":\"failed\",\"reason\":\"sql-22012\",\"attempts\":1}}}");
    }

    @Test
    void keepsEveryDigit() {
        String document = Caller.get(port, "/numbers").body();
        assertThat(document)
                .startsWith("{\"money\":{\"price\":19.90,\"big\":12345678901234567890.10},\"digits\":"
                        + "{\"n\":123456789012345678901234567890,\"far\":1e99999999999,\"edge\":1e2147483648,\"tiny\":0.10},"
                        + "\"path\":\"/echo/123456789012345678901234567890/19.90/0.10\","
                        + "\"bound\":123456789012345678901234567891,\"priced\":39.80,");
    }

    /** No database and no BigDecimal has such a number; that is this part's misfortune only. */
    @Test
    void failsAloneWhenANumberIsBeyondMeasure() {
        Reply reply = Caller.get(port, "/numbers");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/far") + reply.at("/edge") + reply.at("/last")).isEqualTo("nullnulltrue");
    }
}
