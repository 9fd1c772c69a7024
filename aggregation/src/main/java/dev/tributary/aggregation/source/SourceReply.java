package dev.tributary.aggregation.source;

import dev.tributary.aggregation.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a source answered.
 *
 * @param body one valid JSON value
 * @param attempts how many times the source was asked for it; 0 where it was kept
 * @param kept how it stands with what is kept; {@code null} where nothing is
 */
public record SourceReply(Json body, int attempts, @Nullable Kept kept) {

    /** A reply that nobody keeps. */
    public SourceReply(Json body, int attempts) {
        this(body, attempts, null);
    }

    /** A reply to the first attempt. */
    public static SourceReply of(Json body) {
        return new SourceReply(body, 1);
    }

    /** The same reply, counted as the result of that attempt. */
    public SourceReply onAttempt(int attempt) {
        return attempt == attempts ? this : new SourceReply(body, attempt, kept);
    }
}
