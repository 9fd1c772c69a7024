package dev.tributary.aggregation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingTagsTests {

    private final PendingTags pending = new PendingTags(3);

    @Test
    void waitOnceEachAndAreTakenInTheirOrder() {
        pending.add("b");
        pending.add("a");
        pending.add("b");

        assertThat(pending.size()).isEqualTo(2);
        assertThat(pending.take(1)).containsExactly("b");
        assertThat(pending.take(9)).containsExactly("a");
        assertThat(pending.take(9)).isEmpty();
    }

    @Test
    void becomeEverythingWhenTooManyWait() {
        for (int i = 0; i < 10; i++) {
            pending.add("tag " + i);
        }

        assertThat(pending.take(9)).containsExactly("*");
        pending.add("later");
        assertThat(pending.take(9)).containsExactly("later");
    }
}
