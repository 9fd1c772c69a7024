package dev.tributary.aggregation.cache;

import static dev.tributary.aggregation.cache.CacheStatus.How.HIT_MEMORY;
import static dev.tributary.aggregation.cache.CacheStatus.How.MISS;
import static dev.tributary.aggregation.cache.CacheStatus.How.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTests {

    private final Kept kept = new Kept();

    @Test
    void servesWhatIsFreshWithoutComputing() {
        kept.holding("one");

        kept.passes(Duration.ofSeconds(29));

        assertThat(kept.served()).isEqualTo(Kept.of("one", HIT_MEMORY));
        assertThat(kept.begun()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.999})
    void servesNothingForLongerThanWhatItWasMadeOf(double random) {
        kept.random(random).asks();
        kept.passes(Duration.ofSeconds(1));
        kept.answersFor(Duration.ofSeconds(10), "one");
        kept.random(0);

        kept.passes(Duration.ofMillis(9_999));
        assertThat(kept.served()).isEqualTo(Kept.of("one", HIT_MEMORY));
        kept.passes(Duration.ofMillis(1));
        assertThat(kept.served()).isEqualTo(Kept.of("one", STALE));
    }

    @Test
    void servesWhatIsStaleAtOnceAndComputesAnewOnce() {
        kept.holding("one");
        kept.passes(Duration.ofSeconds(31));

        assertThat(kept.served()).isEqualTo(Kept.of("one", STALE));
        assertThat(kept.served()).isEqualTo(Kept.of("one", STALE));
        assertThat(kept.begun()).isEqualTo(2);

        kept.answers("two");
        assertThat(kept.served()).isEqualTo(Kept.of("two", HIT_MEMORY));
    }

    @Test
    void keepsServingWhatIsStaleWhenTheNewOneCannotBeHad() {
        kept.holding("one");
        kept.passes(Duration.ofSeconds(31));
        kept.served();

        kept.fails(new IllegalStateException());

        assertThat(kept.served()).isEqualTo(Kept.of("one", STALE));
    }

    @Test
    void waitsForTheNewOneWhenTheOldOneIsForErrorsOnly() {
        kept.holding("one");
        kept.passes(Duration.ofMinutes(6));
        var asked = kept.asked();

        assertThat(Kept.text(asked)).isEqualTo("nothing");
        kept.answers("two");
        assertThat(Kept.text(asked)).isEqualTo(Kept.of("two", MISS));
    }

    @Test
    void servesTheOldOneWhenTheNewOneFails() {
        kept.holding("one");
        kept.passes(Duration.ofMinutes(6));
        var asked = kept.asked();

        kept.fails(new IllegalStateException());

        assertThat(Kept.text(asked)).isEqualTo(Kept.of("one", STALE));
    }

    @Test
    void servesTheOldOneWhenACallersPatienceIsOver() {
        kept.holding("one");
        kept.passes(Duration.ofMinutes(6));
        var asked = kept.patience(Duration.ofMillis(100)).asked();

        kept.passes(Duration.ofMillis(100));

        assertThat(Kept.text(asked)).isEqualTo(Kept.of("one", STALE));
    }

    @Test
    void servesNoOldOneOfWhatIsGone() {
        kept.holding("one");
        kept.passes(Duration.ofMinutes(6));
        var asked = kept.asked();

        kept.fails(new Kept.Gone());

        assertThat(Kept.text(asked)).isEqualTo("error");
        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void forgetsWhatIsTooOldForErrors() {
        kept.holding("one");
        kept.passes(Duration.ofMinutes(61));
        var asked = kept.asked();

        kept.fails(new IllegalStateException());

        assertThat(Kept.text(asked)).isEqualTo("error");
    }

    @Test
    void keepsNoAnswerInPartAndReplacesNoGoodOneWithIt() {
        kept.holding("one");
        kept.passes(Duration.ofSeconds(31));
        kept.served();

        kept.answersInPart("half");

        assertThat(kept.served()).isEqualTo(Kept.of("one", STALE));
    }

    @Test
    void tellsAgeAndWhatIsLeft() {
        Found<String> found = Objects.requireNonNull(kept.holding("one").asked().getNow(null));
        Entry entry = found.entry();

        kept.passes(Duration.ofSeconds(10));
        assertThat(kept.cache().freshness(entry, Freshness.Sharing.PUBLIC))
                .isEqualTo(new Freshness(Freshness.Sharing.PUBLIC, 10, 20, 300, 3600));

        kept.passes(Duration.ofSeconds(30));
        assertThat(kept.cache().freshness(entry, Freshness.Sharing.PUBLIC))
                .isEqualTo(new Freshness(Freshness.Sharing.PUBLIC, 40, 0, 290, 3590));
        assertThat(kept.cache().status(found)).isEqualTo(new CacheStatus(HIT_MEMORY, -10, true));
    }

    @Test
    void livesATenthLongerOrShorter() {
        Found<String> shortest =
                Objects.requireNonNull(kept.random(0).holding("one").asked().getNow(null));
        assertThat(kept.cache().status(shortest).ttl()).isEqualTo(27);

        var other = new Kept().random(Math.nextDown(1.0));
        Found<String> longest =
                Objects.requireNonNull(other.holding("one").random(0).asked().getNow(null));
        assertThat(other.cache().status(longest).ttl()).isBetween(32, 33);
    }

    @Test
    void renewsWhatWasDearBeforeItsEnd() {
        kept.asks();
        kept.passes(Duration.ofSeconds(10));
        kept.answers("dear");

        kept.passes(Duration.ofSeconds(13));
        assertThat(kept.served()).isEqualTo(Kept.of("dear", HIT_MEMORY));
        assertThat(kept.begun()).isEqualTo(1);

        kept.passes(Duration.ofMillis(100));
        assertThat(kept.served()).isEqualTo(Kept.of("dear", HIT_MEMORY));
        assertThat(kept.begun()).isEqualTo(2);
    }

    /** Who is left to the long way by the quick one is he for whom it is renewed. */
    @Test
    void leavesItToChanceOnceWhetherItIsRenewed() {
        kept.asks();
        kept.passes(Duration.ofSeconds(10));
        kept.answers("dear");
        kept.passes(Duration.ofSeconds(13).plusMillis(100));

        assertThat(kept.cache().fresh(Kept.KEY, new SilentEvents())).isNull();
        kept.random(0);

        assertThat(kept.served()).isEqualTo(Kept.of("dear", HIT_MEMORY));
        assertThat(kept.begun()).isEqualTo(2);
        assertThat(kept.cache().fresh(Kept.KEY, new SilentEvents())).isNotNull();
    }
}
