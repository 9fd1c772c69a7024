package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Entry.Kind;
import dev.tributary.aggregation.cache.Life;
import dev.tributary.aggregation.cache.Origin;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryFormatTests {

    private static final long NOW = -5_000;
    private static final long LEFT = 2900;
    private static final long FENCE = 1_700_000_000_000_001L;
    private static final CacheKey KEY = Tier.key("one");
    private static final Life LIFE = new Life(NOW - 100, 7, NOW + 900, NOW + 1900, NOW + 2900);
    private static final Origin ORIGIN = new Origin(3, 5, FENCE, 9);

    private final byte[] written = EntryFormat.write(KEY, entry(Kind.WHOLE, new byte[] {1, 2}));

    @ParameterizedTest
    @EnumSource(names = {"WHOLE", "ABSENT"})
    void readsWhatItWrote(Kind kind) {
        assertIsReadAgain(entry(kind, new byte[] {1, 2}));
        assertIsReadAgain(entry(kind, null));
    }

    private static void assertIsReadAgain(Entry entry) {
        Entry read = read(EntryFormat.write(KEY, entry));

        assertThat(read)
                .usingRecursiveComparison()
                .isEqualTo(new Entry(
                        entry.kind(),
                        entry.document(),
                        entry.gzip(),
                        entry.etag(),
                        entry.tags(),
                        LIFE,
                        new Origin(0, ORIGIN.start(), ORIGIN.fence(), NOW)));
    }

    @Test
    void takesTheAgeFromWhatIsLeftOfTheLife() {
        Life later = Objects.requireNonNull(EntryFormat.read(KEY, written, LEFT - 1000, NOW))
                .life();

        assertThat(later).isEqualTo(new Life(NOW - 1100, 7, NOW - 100, NOW + 900, NOW + 1900));
        assertThat(later.end() - NOW).isEqualTo(LEFT - 1000);
    }

    @Test
    void isNoneIfMoreIsLeftThanItEverHad() {
        assertThat(EntryFormat.read(KEY, written, LEFT + 100, NOW)).isNotNull();
        assertThat(EntryFormat.read(KEY, written, LEFT + 101, NOW)).isNull();
    }

    @Test
    void isNoneUnderAnotherKey() {
        assertThat(EntryFormat.read(Tier.key("other"), written, LEFT, NOW)).isNull();
    }

    @Test
    void isNoneWhereverItIsCutOff() {
        for (int length = 0; length < written.length; length++) {
            assertThat(read(Arrays.copyOf(written, length)))
                    .as("%d bytes", length)
                    .isNull();
        }
        for (int length = 0; length < written.length - Integer.BYTES; length++) {
            assertThat(read(sealed(Arrays.copyOf(written, length))))
                    .as("%d bytes, sealed", length)
                    .isNull();
        }
        assertThat(read(Arrays.copyOf(written, written.length + 1))).isNull();
    }

    @Test
    void isNoneWhicheverBitIsAnother() {
        for (int bit = 0; bit < written.length * Byte.SIZE; bit++) {
            byte[] other = written.clone();
            other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(read(other)).as("bit %d", bit).isNull();
        }
    }

    @Test
    void isNoneOfAnotherVersion() {
        byte[] other = Arrays.copyOf(written, written.length - Integer.BYTES);
        other[2]++;

        assertThat(read(sealed(other))).isNull();
    }

    @Test
    void neverFailsWhateverItReads() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = Arrays.copyOf(written, written.length - Integer.BYTES);
            for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
            }
            Entry entry = read(sealed(garbage));
            assertThat(entry == null || entry.document().length < garbage.length)
                    .isTrue();
        }
    }

    @Test
    void hasTheFenceInPlainDigitsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(EntryFormat.fence(42)).asString().isEqualTo("0000000000000042");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static @Nullable Entry read(byte[] bytes) {
        return EntryFormat.read(KEY, bytes, LEFT, NOW);
    }

    /** These bytes with the right checksum behind them, so that only their meaning can be wrong. */
    private static byte[] sealed(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .put(bytes)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static Entry entry(Kind kind, byte @Nullable [] gzip) {
        return new Entry(
                kind, new byte[] {'{', '}'}, gzip, "\"é\"", Set.of("*", "", "ä\0\uD83D\uDE00{}"), LIFE, ORIGIN);
    }
}
