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

    private static final PurgeNumber NUMBER = new PurgeNumber(5, 7);

    private final PurgeMessage ours = new PurgeMessage(1);
    private final PurgeMessage theirs = new PurgeMessage(-1);

    @Test
    void bringsTheTagsToOthers() {
        var none = PurgeNumber.first(-1);

        assertThat(theirs.read(ours.write(NUMBER, TAGS))).isEqualTo(new Purge(NUMBER, TAGS));
        assertThat(theirs.read(ours.write(none, Set.of()))).isEqualTo(new Purge(none, Set.of()));
    }

    @Test
    void bringsOnlyTheNumberToItsSender() {
        assertThat(ours.read(ours.write(NUMBER, TAGS))).isEqualTo(new Purge(NUMBER, Set.of()));
    }

    @Test
    void isRefusedWithinATag() {
        byte[] message = ours.write(NUMBER, Set.of("product:42"));

        for (int length : new int[] {0, 1, 8, 9, 17, 24, 26, 28, 29, message.length - 1}) {
            assertThatThrownBy(() -> theirs.read(Arrays.copyOf(message, length)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("message: broken (expected: tags)");
        }
    }

    @Test
    void isRefusedInAnotherVersion() {
        byte[] message = ours.write(NUMBER, TAGS);
        message[0] = 2;

        assertThatThrownBy(() -> theirs.read(message))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("message: of version 2 (expected: 1)");
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
