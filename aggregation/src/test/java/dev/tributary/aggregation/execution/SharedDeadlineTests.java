package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedDeadlineTests {

    private static final Duration DEADLINE = Duration.ofMillis(800);
    private static final Duration RESERVE = Duration.ofMillis(50);

    @Test
    void isTheViewsLessTheReserve() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { sql: select 1 }");

        stage.start();

        assertThat(stage.call(0).deadline().left()).isEqualTo(DEADLINE.minus(RESERVE));
        assertThat(stage.sql(1).deadline().left()).isEqualTo(DEADLINE.minus(RESERVE));
    }

    @ParameterizedTest
    @CsvSource({"400, 360", "1000, 750", "800, 750", "10, 9", "0, 0"})
    void isShortenedByTheCallersPatienceOnly(long patience, long left) throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }").patience(Duration.ofMillis(patience));

        stage.start();

        assertThat(stage.call(0).deadline().left()).isEqualTo(Duration.ofMillis(left));
    }

    @Test
    void isShortenedByThePartsOwnLimit() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, timeout: 100ms }", "b: { sql: select 1, timeout: 750ms }");

        stage.start();

        assertThat(stage.call(0).deadline().left()).isEqualTo(Duration.ofMillis(100));
        assertThat(stage.sql(1).deadline().left()).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void isSharedByPartsThatHadToWait() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.id}' }",
                "c: { call: shop, path: '/c/{a.id}', timeout: 100ms }");
        stage.start();

        stage.passes(Duration.ofMillis(700));
        stage.answers("/a", "{\"id\":1}");

        assertThat(stage.call(1).deadline().left()).isEqualTo(Duration.ofMillis(50));
        assertThat(stage.call(2).deadline().left()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void beginsWhenAPartCanBeAskedAsFarAsItsOwnLimitGoes() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { call: shop, path: '/b/{a.id}', timeout: 100ms }");
        stage.start();

        stage.passes(Duration.ofMillis(200));
        stage.answers("/a", "{\"id\":1}");

        assertThat(stage.call(1).deadline().left()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void startsOnSubscription() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }");
        var answer = stage.answer();

        stage.passes(Duration.ofSeconds(5));
        answer.subscribe();

        assertThat(stage.call(0).deadline().left()).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void isMeasuredForEveryPart() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.id}' }",
                "c: { call: shop, path: '/c/{b.id}' }");
        var answer = stage.asked();

        stage.passes(Duration.ofMillis(10));
        stage.answers("/a", "{\"id\":1}", 2);
        stage.passes(Duration.ofMillis(20));
        stage.fails("/b/1", new SourceFailure.Throttled(null));

        assertThat(Stage.answered(answer).outcomes())
                .extracting(Outcome::took)
                .containsExactly(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ZERO);
        assertThat(Stage.answered(answer).outcomes())
                .extracting(Outcome::attempts)
                .containsExactly(2, 2, 0);
        assertThat(Stage.answered(answer).outcomes())
                .extracting(Outcome::word)
                .containsExactly("fresh", "failed", "skipped");
    }
}
