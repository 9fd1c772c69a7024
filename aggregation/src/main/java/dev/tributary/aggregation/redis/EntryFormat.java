package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Life;
import dev.tributary.aggregation.cache.Origin;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An entry as bytes: a mark and the number of this format, the fence in 16 digits, the key, what there is to know, each
 * text and body with its length before it, and a checksum of all that. Times are written as lengths: how much of an
 * entry's life is left only Redis says, so that no two clocks are ever compared.
 */
final class EntryFormat {

    /** More bytes than this are no entry of ours. */
    static final int LARGEST = 10 << 20;

    private static final byte[] BEGIN = {'T', 'R', 1};
    private static final int DIGITS = 16;
    private static final int CHECKSUM = Integer.BYTES;
    private static final int FRAME = 256;
    private static final int NULL = -1;
    private static final byte WHOLE = 'w';
    private static final byte ABSENT = 'a';

    private EntryFormat() {}

    static byte[] write(CacheKey key, Entry entry) {
        byte[][] tags = entry.tags().stream().map(EntryFormat::bytes).toArray(byte[][]::new);
        byte[] gzip = entry.gzip();
        int size = FRAME + entry.document().length + (gzip == null ? 0 : gzip.length);
        size += Arrays.stream(tags).mapToInt(tag -> tag.length + Integer.BYTES).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(BEGIN).put(fence(entry.origin().fence()));
        text(key.text(), out);
        out.put(code(entry.kind())).putLong(entry.origin().start());
        life(entry.life(), out);
        text(entry.etag(), out);
        out.putInt(tags.length);
        for (byte[] tag : tags) {
            block(tag, out);
        }
        block(entry.document(), out);
        block(gzip, out);
        out.putInt(checksum(out.array(), out.position()));
        return Arrays.copyOf(out.array(), out.position());
    }

    /** The fence as it stands in an entry. */
    static byte[] fence(long number) {
        return bytes(String.format(Locale.ROOT, "%0" + DIGITS + "d", number));
    }

    private static byte code(Entry.Kind kind) {
        return kind == Entry.Kind.ABSENT ? ABSENT : WHOLE;
    }

    private static void life(Life life, ByteBuffer out) {
        out.putLong(life.took())
                .putLong(life.freshUntil() - life.created())
                .putLong(life.staleUntil() - life.created())
                .putLong(life.errorUntil() - life.created());
    }

    private static void text(String text, ByteBuffer out) {
        block(bytes(text), out);
    }

    private static void block(byte @Nullable [] bytes, ByteBuffer out) {
        if (bytes == null) {
            out.putInt(NULL);
        } else {
            out.putInt(bytes.length).put(bytes);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    /**
     * Reads an entry.
     *
     * @param left nanoseconds of its life
     * @param now on this process's clock
     * @return {@code null} if it is none, or that of another key
     */
    static @Nullable Entry read(CacheKey key, byte[] bytes, long left, long now) {
        int length = bytes.length - CHECKSUM;
        if (length < BEGIN.length + DIGITS
                || !Arrays.equals(BEGIN, 0, BEGIN.length, bytes, 0, BEGIN.length)
                || ByteBuffer.wrap(bytes, length, CHECKSUM).getInt() != checksum(bytes, length)) {
            return null;
        }
        try {
            long fence = Long.parseLong(text(bytes, BEGIN.length, DIGITS));
            var in = ByteBuffer.wrap(bytes, BEGIN.length + DIGITS, length - BEGIN.length - DIGITS);
            return text(in).equals(key.text()) ? entry(in, fence, left, now) : null;
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            return null;
        }
    }

    private static Entry entry(ByteBuffer in, long fence, long left, long now) {
        Entry.Kind kind = kind(in.get());
        var origin = new Origin(0, in.getLong(), fence, now);
        Life life = life(in, left, now);
        String etag = text(in);
        Set<String> tags = new HashSet<>();
        for (int count = in.getInt(); count > 0; count--) {
            tags.add(text(in));
        }
        return new Entry(kind, needed(in), block(in), etag, Set.copyOf(tags), life, origin);
    }

    private static Entry.Kind kind(byte code) {
        return switch (code) {
            case WHOLE -> Entry.Kind.WHOLE;
            case ABSENT -> Entry.Kind.ABSENT;
            default -> throw new IllegalArgumentException("kind: " + code + " (expected: one that is kept)");
        };
    }

    private static Life life(ByteBuffer in, long left, long now) {
        long took = in.getLong();
        long fresh = in.getLong();
        long stale = in.getLong();
        long error = in.getLong();
        long end = Math.max(stale, error);
        if (left > end) {
            throw new IllegalArgumentException("left: " + left + " (expected: at most " + end + ")");
        }
        long created = now - (end - left);
        return new Life(created, took, created + fresh, created + stale, created + error);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = needed(in);
        return text(bytes, 0, bytes.length);
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    private static byte[] needed(ByteBuffer in) {
        byte[] bytes = block(in);
        if (bytes == null) {
            throw new IllegalArgumentException("block: absent (expected: bytes)");
        }
        return bytes;
    }

    private static byte @Nullable [] block(ByteBuffer in) {
        int length = in.getInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
