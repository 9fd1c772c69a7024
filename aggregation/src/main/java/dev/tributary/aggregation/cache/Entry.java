package dev.tributary.aggregation.cache;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer with all that is needed to send it.
 *
 * @param kind what it says
 * @param document what is sent, or of an absence what tells of it; nobody writes to it
 * @param gzip the same, compressed; {@code null} where that is not worth it
 * @param etag strong, in quotes
 * @param tags that it wears
 * @param life how long it is good for what
 * @param origin what is known of its computation
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(
        Kind kind, byte[] document, byte @Nullable [] gzip, String etag, Set<String> tags, Life life, Origin origin) {

    /** What an entry says. */
    public enum Kind {
        /** The whole answer. */
        WHOLE,
        /** The answer without some of its parts: kept for a moment, so that not everybody asks for what is missing. */
        PARTIAL,
        /** That there is no such thing. */
        ABSENT,
        /** The whole answer, too large for others to find it. */
        UNKEPT
    }

    /** What the objects around the bytes weigh, roughly. */
    private static final int FRAME = 300;

    /** One that wears more tags is not kept: to find it takes a number for each, and to keep it a command. */
    public static final int MOST_TAGS = 200;

    private static final int TAG = 80;
    private static final int ETAG_BYTES = 16;

    /** The strong validator of a document: 128 bits of a digest, in quotes. */
    static String etag(byte[] document) {
        var whole = Base64.getUrlEncoder().withoutPadding();
        byte[] digest = CacheKey.sha256().digest(document);
        return '"' + whole.encodeToString(Arrays.copyOf(digest, ETAG_BYTES)) + '"';
    }

    /** Whether others may find it for as long as it lives. */
    public boolean kept() {
        return (kind == Kind.WHOLE || kind == Kind.ABSENT) && tags.size() <= MOST_TAGS;
    }

    /** What it takes of memory, roughly, in bytes. */
    public int weight() {
        int tagged = tags.stream().mapToInt(tag -> TAG + 2 * tag.length()).sum();
        return FRAME + tagged + document.length + (gzip == null ? 0 : gzip.length);
    }

    /** The same, with what is known of it now. */
    Entry with(Origin now) {
        return new Entry(kind, document, gzip, etag, tags, life, now);
    }
}
