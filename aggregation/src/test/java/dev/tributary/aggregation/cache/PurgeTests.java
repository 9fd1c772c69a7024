package dev.tributary.aggregation.cache;

import static dev.tributary.aggregation.cache.CacheStatus.How.COLLAPSED;
import static dev.tributary.aggregation.cache.CacheStatus.How.HIT_MEMORY;
import static dev.tributary.aggregation.cache.CacheStatus.How.MISS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurgeTests {

    private final Kept kept = new Kept();

    @ParameterizedTest
    @ValueSource(strings = {"product:42", "product", "view:v", "*"})
    void servesNothingThatWearsThePurgedTag(String tag) {
        kept.holding("old");

        purge(tag);

        assertThat(kept.served()).isEqualTo("nothing");
        assertThat(kept.begun()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product:4", "product:421", "view:w", "seller"})
    void servesOnWhatWearsOtherTags(String tag) {
        kept.holding("old");

        purge(tag);

        assertThat(kept.served()).isEqualTo(Kept.of("old", HIT_MEMORY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product:42", "product:7", "product:*", "product"})
    void servesNothingThatDependsOnAnyMemberOfItsGroup(String tag) {
        kept.knows("*", "product", Purges.anyOf("product")).holding("old");

        purge(tag);

        assertThat(kept.served()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"author:42", "products:42", "author"})
    void servesOnWhatDependsOnAnyMemberOfAnotherGroup(String tag) {
        kept.knows("*", "product", Purges.anyOf("product")).holding("old");

        purge(tag);

        assertThat(kept.served()).isEqualTo(Kept.of("old", HIT_MEMORY));
    }

    @Test
    void keepsWhatIsComputedAfterIt() {
        purge("product:42");

        kept.holding("new");

        assertThat(kept.served()).isEqualTo(Kept.of("new", HIT_MEMORY));
    }

    @Test
    void keepsNothingThatWasBegunBeforeIt() {
        var asked = kept.asked();

        purge("product:42");
        kept.answers("old");

        assertThat(Kept.text(asked)).isEqualTo(Kept.of("old", MISS));
        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void keepsNothingThatWasBegunBeforeItIfOnlyTheValueTellsTheTag() {
        kept.knows("*").learnsTagsLater().asks();

        purge("seller:7");
        kept.answers("old", "*", "seller", "seller:7");

        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void letsNobodyWhoComesAfterItJoinWhatBeganBefore() {
        kept.asks();

        purge("product:42");
        var after = kept.asked();
        var behind = kept.asked();

        assertThat(kept.begun()).isEqualTo(2);
        kept.answers("old");
        assertThat(Kept.text(after)).isEqualTo("nothing");
        kept.answers("new");
        assertThat(Kept.text(after)).isEqualTo(Kept.of("new", MISS));
        assertThat(Kept.text(behind)).isEqualTo(Kept.of("new", COLLAPSED));
    }

    @Test
    void letsNobodyJoinAfterAnyPurgeWhatOnlyItsValueTagsTell() {
        kept.learnsTagsLater().asks();

        purge("seller:7");
        kept.asks();

        assertThat(kept.begun()).isEqualTo(2);
    }

    @Test
    void replacesNoLaterAnswerWithAnEarlierOne() {
        kept.knows("*").learnsTagsLater().asks();
        purge("seller:9");
        kept.asks();

        // The second computation ends first: what began first comes last, and is not what is kept
        var first = kept.takeFirst();
        kept.answers("new", "*");
        first.accept("old");

        assertThat(kept.served()).isEqualTo(Kept.of("new", HIT_MEMORY));
    }

    @Test
    void forgetsEverythingWhenPurgesMayHaveBeenMissed() {
        kept.holding("old");

        purge(Purges.EVERYTHING);

        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void purgesEverythingRatherThanRememberTooManyTags() {
        kept.holding("old");

        var purged = kept.tiers()
                .purge(IntStream.rangeClosed(0, SeenPurges.MOST)
                        .mapToObj(number -> "other:" + number)
                        .collect(Collectors.toSet()));
        assertThat(purged.toFuture()).isCompleted();

        assertThat(kept.served()).isEqualTo("nothing");
    }

    private void purge(String tag) {
        assertThat(kept.tiers().purge(Set.of(tag)).toFuture()).isCompleted();
    }

    @Test
    void keepsNothingThatWearsMoreTagsThanAPurgeCanTell() {
        String[] tags = IntStream.rangeClosed(0, Entry.MOST_TAGS)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        kept.asks();

        kept.answers("one", tags);

        assertThat(kept.served()).isEqualTo("nothing");
        assertThat(kept.begun()).isEqualTo(2);
    }
}
