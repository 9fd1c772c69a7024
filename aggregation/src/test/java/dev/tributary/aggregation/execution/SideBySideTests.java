package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceFailure;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SideBySideTests {

    @Test
    void asksNothingBeforeSomebodySubscribes() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }");

        stage.answer();

        assertThat(stage.calls()).isEmpty();
    }

    @Test
    void asksAllThatNeedNothingBeforeAnyAnswers() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { sql: select 1 }",
                "c: { value: 1 }",
                "d: { call: shop, path: '/d/{id}' }",
                "e: { call: shop, path: '/e/{a.id}' }");

        CompletableFuture<@Nullable Answer> answer = stage.asked();

        assertThat(stage.calls()).containsExactly("/a", "select 1", "/d/1");
        assertThat(answer).isNotDone();
    }

    @Test
    void asksAPartTheMomentThatWhatItNeedsIsThere() throws Exception {
        Stage stage = Stage.of(
                "slow: { call: shop, path: /slow }",
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.id}' }",
                "c: { call: shop, path: '/c/{b.id}' }");
        CompletableFuture<@Nullable Answer> answer = stage.asked();

        stage.answers("/a", "{\"id\":1}");
        assertThat(stage.calls()).containsExactly("/slow", "/a", "/b/1");
        stage.answers("/b/1", "{\"id\":2}");
        assertThat(stage.calls()).containsExactly("/slow", "/a", "/b/1", "/c/2");
        stage.answers("/c/2", "3");
        assertThat(answer).isNotDone();
        stage.answers("/slow", "0");

        assertThat(answer).isCompleted();
    }

    @Test
    void waitsForAllThatAPartNeedsInWhateverOrderTheyArrive() throws Exception {
        Stage stage = Stage.of(
                "both: { call: shop, path: '/both/{a.id}/{b.id}' }",
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: /b }");
        stage.start();

        stage.answers("/b", "{\"id\":2}");
        assertThat(stage.calls()).containsExactly("/a", "/b");
        stage.answers("/a", "{\"id\":1}");

        assertThat(stage.calls()).containsExactly("/a", "/b", "/both/1/2");
    }

    @Test
    void asksAPartThatTwoOthersNeedOnce() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.id}' }",
                "c: { call: shop, path: '/c/{a.id}' }");
        stage.answers("/a", "{\"id\":1}").answers("/b/1", "2").answers("/c/1", "3");

        assertThat(stage.document()).isEqualTo("{\"a\":{\"id\":1},\"b\":2,\"c\":3}");
        assertThat(stage.calls()).containsExactlyInAnyOrder("/a", "/b/1", "/c/1");
    }

    @Test
    void asksAgainForEverySubscriber() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { call: shop, path: '/b/{a.id}' }");
        stage.answers("/a", "{\"id\":1}").answers("/b/1", "2");
        var answer = stage.answer();

        Stage.answered(answer.toFuture());
        Stage.answered(answer.toFuture());

        assertThat(stage.calls()).containsExactly("/a", "/b/1", "/a", "/b/1");
    }

    @Test
    void cancelsAllThatIsUnderWayWhenTheCallerLeaves() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { call: shop, path: '/b/{a.id}' }",
                "c: { call: shop, path: '/c/{b.id}' }",
                "d: { sql: select 1 }",
                "e: { required: true, sql: select 2 }");
        CompletableFuture<@Nullable Answer> answer =
                stage.answers("/a", "{\"id\":1}").asked();

        answer.cancel(true);

        assertThat(stage.cancelled()).containsExactlyInAnyOrder("/b/1", "select 1 | select 2");
        stage.answers("/b/1", "{\"id\":2}");
        assertThat(stage.calls()).doesNotContain("/c/2");
    }

    @Test
    void cancelsTheOthersWhenARequiredPartFails() throws Exception {
        Stage stage = Stage.of(
                "a: { required: true, call: shop, path: /a }",
                "b: { sql: select 1 }",
                "c: { call: shop, path: '/c/{a.id}' }",
                "d: { required: true, call: shop, path: /d }");
        CompletableFuture<@Nullable Answer> answer = stage.asked();

        stage.fails("/a", new SourceFailure.Refused(403));

        assertThat(answer).isCompletedExceptionally();
        assertThat(stage.cancelled()).containsExactlyInAnyOrder("select 1", "/d");
        assertThat(stage.calls()).containsExactly("/a", "select 1", "/d");
    }
}
