package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.aggregation.redis.PurgeMessage.Purge;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurgeMessageTests {

    private static final Set<String> TAGS = Set.of("*", "product:42", "", "ä\0\n{}\uD83D\uDE00");

    private final PurgeMessage ours = new PurgeMessage(1);
    private final PurgeMessage theirs = new PurgeMessage(-1);

    @Test
    void bringsTheTagsToOthers() {
        assertThat(theirs.read(ours.write(7, TAGS))).isEqualTo(new Purge(7, TAGS));
        assertThat(theirs.read(ours.write(-1, Set.of()))).isEqualTo(new Purge(-1, Set.of()));
    }

    @Test
    void bringsOnlyTheNumberToItsSender() {
        assertThat(ours.read(ours.write(7, TAGS))).isEqualTo(new Purge(7, Set.of()));
    }

    @Test
    void isRefusedWithinATag() {
        byte[] message = ours.write(7, Set.of("product:42"));

        for (int length : new int[] {0, 7, 8, 15, 17, 19, 20, message.length - 1}) {
            assertThatThrownBy(() -> theirs.read(Arrays.copyOf(message, length)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("message: broken (expected: tags)");
        }
    }

    @Test
    void isReadOrRefusedWhateverItHolds() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] garbage = new byte[random.nextInt(40)];
            random.nextBytes(garbage);
            assertThat(sizeOf(garbage)).isLessThanOrEqualTo(garbage.length);
        }
    }

    /** How many tags it brings; none if it is refused as it should be. */
    private int sizeOf(byte[] message) {
        try {
            return theirs.read(message).tags().size();
        } catch (IllegalArgumentException refused) {
            return 0;
        }
    }
}
