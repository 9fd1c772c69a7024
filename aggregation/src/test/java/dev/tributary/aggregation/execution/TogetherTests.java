package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SqlCall;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TogetherTests {

    private static final String A = "a: { sql: 'select :id', rows: value }";
    private static final String B = "b: { sql: 'select :n, :id, :n', rows: value }";

    @Test
    void asksTheQueriesOfAWaveInOneStatement() throws Exception {
        Stage stage = Stage.of(A, "s: { call: shop, path: /s }", B)
                .id("7")
                .query("n", "1.5")
                .answers("select $1", "1")
                .answers("select $1, $2, $1", "2")
                .answers("/s", "3");

        assertThat(stage.document()).isEqualTo("{\"a\":1,\"s\":3,\"b\":2}");
        assertThat(stage.calls()).containsExactlyInAnyOrder("select $1 | select $1, $2, $1", "/s");
        SqlCall call = stage.statement();
        assertThat(call.values()).hasToString("[7, 1.5, 7]");
        assertThat(call.queries().getLast().text(1)).isEqualTo("select $2, $3, $2");
    }

    @Test
    void asksEachWaveForItself() throws Exception {
        Stage stage = Stage.of(
                        "first: { sql: select 1, rows: one }",
                        "c: { sql: 'select :first.v', rows: value }",
                        "second: { sql: select 2, rows: one }",
                        "d: { sql: 'select 4, :first.v', rows: value }",
                        "e: { sql: 'select 5, :second.v', rows: value }")
                .answers("select 1", "{\"v\":1}")
                .answers("select 2", "{\"v\":2}")
                .answers("select $1", "3")
                .answers("select 4, $1", "4")
                .answers("select 5, $1", "5");

        stage.document();

        assertThat(stage.calls())
                .containsExactlyInAnyOrder("select 1 | select 2", "select $1 | select 4, $1", "select 5, $1");
    }

    @Test
    void asksOnItsOwnWhatNotEverybodyWantsOrWhatHasATimeOfItsOwn() throws Exception {
        Stage stage = Stage.of(
                        "a: { sql: select 1, rows: value }",
                        "b: { sql: select 2, rows: value, when: '{q}' }",
                        "c: { sql: select 3, rows: value, timeout: 100ms }",
                        "d: { sql: select 4, rows: value }")
                .query("q", "yes")
                .answers("select 1", "1")
                .answers("select 2", "2")
                .answers("select 3", "3")
                .answers("select 4", "4");

        stage.document();

        assertThat(stage.calls()).containsExactlyInAnyOrder("select 1 | select 4", "select 2", "select 3");
    }

    @Test
    void letsAQueryFailAlone() throws Exception {
        Stage stage = Stage.of(A, B, "c: { sql: select 3, rows: value, fallback: 0 }")
                .failsOnce("select $1 | select $1, $2, $1 | select 3", new SourceFailure.Broken("sql-22012", false))
                .answers("select $1", "1")
                .answers("select $1, $2, $1", "2")
                .fails("select 3", new SourceFailure.Broken("sql-22012", false));

        assertThat(stage.document())
                .startsWith(
                        "{\"a\":1,\"b\":2,\"c\":0,\"_outcomes\":{\"c\":{\"outcome\":\"fallback\",\"reason\":\"sql-22012\"");
        assertThat(stage.calls())
                .containsExactly(
                        "select $1 | select $1, $2, $1 | select 3", "select $1", "select $1, $2, $1", "select 3");
    }

    @Test
    void letsAQueryFailAloneThatAValueDoesNotFit() throws Exception {
        Stage stage = Stage.of(
                        "v: { call: shop, path: /v }",
                        "a: { sql: 'select :v.n', rows: value }",
                        "b: { sql: 'select :v.far, 1', rows: value }")
                .answers("/v", "{\"n\":1,\"far\":1e99999999999}")
                .answers("select $1", "1");

        assertThat(stage.document()).contains("\"a\":1,\"b\":null").contains("too-many-digits: v.far");
        stage.document();
        assertThat(stage.calls()).containsExactly("/v", "select $1", "/v", "select $1");
    }

    @Test
    void doesNotAskAgainForWhatIsNotThere() throws Exception {
        Stage stage = Stage.of("a: { sql: select 1, rows: one }", "b: { sql: select 2, rows: value }")
                .answers("select 1", "null")
                .answers("select 2", "2");

        assertThat(stage.document()).contains("\"reason\":\"no-row\"").contains("\"b\":2");
        assertThat(stage.calls()).containsExactly("select 1 | select 2");
    }

    @Test
    void doesNotAskADatabaseAgainThatIsAway() throws Exception {
        Stage stage = Stage.of(A, B)
                .failsOnce("select $1 | select $1, $2, $1", new SourceFailure.Unavailable("database-unreachable"));

        assertThat(stage.document()).contains("\"a\":null,\"b\":null").contains("database-unreachable");
        assertThat(stage.calls()).hasSize(1);
    }

    @Test
    void keepsQueriesApartForAWhileAfterOneKeptTheOthersWaiting() throws Exception {
        Stage stage = Stage.of(A, B);
        CompletableFuture<@Nullable Answer> slow = stage.asked();
        stage.passes(Duration.ofMillis(60));
        stage.answers("select $1", "1").answers("select $1, $2, $1", "2");
        Stage.answered(slow);

        stage.document();
        stage.passes(Duration.ofSeconds(11));
        stage.document();

        assertThat(stage.calls())
                .containsExactly(
                        "select $1 | select $1, $2, $1",
                        "select $1",
                        "select $1, $2, $1",
                        "select $1 | select $1, $2, $1");
    }

    @Test
    void leavesTimeToAskEachOnItsOwn() throws Exception {
        Stage stage = Stage.of(A, B).answers("select $1", "1").answers("select $1, $2, $1", "2");

        stage.document();

        assertThat(stage.statement().deadline().left()).isEqualTo(Duration.ofMillis(375));
    }
}
