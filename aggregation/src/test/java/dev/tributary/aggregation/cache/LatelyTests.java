package dev.tributary.aggregation.cache;

import static dev.tributary.aggregation.cache.CacheStatus.How.HIT_MEMORY;
import static dev.tributary.aggregation.cache.CacheStatus.How.MISS;
import static dev.tributary.aggregation.cache.CacheStatus.How.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What brings no whole answer is remembered for a moment, or for as long as {@code negative} says. */
class LatelyTests {

    private final Kept kept = new Kept();

    @Test
    void asksForAnAnswerInPartOnceAMoment() {
        kept.asks();
        kept.answersInPart("half");

        assertThat(kept.served()).isEqualTo(Kept.of("half", HIT_MEMORY));
        assertThat(kept.begun()).isEqualTo(1);

        kept.passes(Lately.MOMENT);
        kept.asks();
        assertThat(kept.begun()).isEqualTo(2);
    }

    @Test
    void forgetsAnAnswerInPartWhenItIsPurged() {
        kept.asks();
        kept.answersInPart("half");

        assertThat(kept.tiers().purge(Set.of("product:42")).toFuture()).isCompleted();

        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void renewsWhatIsStaleOnceAMomentWhileThatFails() {
        kept.holding("one");
        kept.passes(Duration.ofSeconds(31));
        kept.served();
        kept.fails(new IllegalStateException());

        kept.served();
        kept.served();
        assertThat(kept.begun()).isEqualTo(2);

        kept.passes(Lately.MOMENT);
        kept.served();
        assertThat(kept.begun()).isEqualTo(3);
    }

    @Test
    void lacksPatienceOnceAMomentForWhatIsForErrorsOnly() {
        kept.holding("one");
        kept.passes(Duration.ofMinutes(6));
        kept.asks();
        kept.fails(new IllegalStateException());

        assertThat(kept.served()).isEqualTo(Kept.of("one", STALE));
        assertThat(kept.begun()).isEqualTo(2);
    }

    @Test
    void asksAgainForWhatIsAbsentOrFailedUnlessItSaysOtherwise() {
        kept.asks();
        kept.fails(new Kept.Gone());
        kept.asks();
        kept.fails(new IllegalStateException());
        kept.asks();

        assertThat(kept.begun()).isEqualTo(3);
    }

    @Test
    void keepsThatThereIsNothingForAsLongAsItSays() {
        kept.negative(Duration.ofSeconds(10));
        var asked = kept.asked();
        kept.fails(new Kept.Gone());

        assertThat(Kept.text(asked)).isEqualTo(Kept.of("gone", MISS));
        kept.passes(Duration.ofSeconds(9));
        assertThat(kept.served()).isEqualTo(Kept.of("gone", HIT_MEMORY));
        kept.passes(Duration.ofSeconds(1));
        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void forgetsThatThereIsNothingWhenItIsPurged() {
        kept.negative(Duration.ofSeconds(10)).asks();
        kept.fails(new Kept.Gone());

        assertThat(kept.tiers().purge(Set.of("product:42")).toFuture()).isCompleted();

        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void replacesWhatIsGoneByThatThereIsNothing() {
        kept.negative(Duration.ofSeconds(10)).holding("one");
        kept.passes(Duration.ofSeconds(31));
        kept.served();

        kept.fails(new Kept.Gone());

        assertThat(kept.served()).isEqualTo(Kept.of("gone", HIT_MEMORY));
    }

    @Test
    void repeatsAFailureForAMomentIfItSaysSo() {
        kept.negative(Duration.ofSeconds(10)).asks();
        kept.fails(new IllegalStateException());

        assertThat(kept.served()).isEqualTo("error");
        assertThat(kept.begun()).isEqualTo(1);

        kept.passes(Lately.MOMENT);
        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void repeatsAFailureForLessWhereItSaysSo() {
        kept.negative(Duration.ofMillis(300)).asks();
        kept.fails(new IllegalStateException());

        kept.passes(Duration.ofMillis(299));
        assertThat(kept.served()).isEqualTo("error");

        kept.passes(Duration.ofMillis(1));
        assertThat(kept.served()).isEqualTo("nothing");
    }
}
