package dev.tributary.aggregation.source;

import dev.tributary.aggregation.json.Json;

/**
 * What a source answered.
 *
 * @param body one valid JSON value
 * @param attempts how many times the source was asked for it, at least 1
 */
public record SourceReply(Json body, int attempts) {

    /** A reply to the first attempt. */
    public static SourceReply of(Json body) {
        return new SourceReply(body, 1);
    }

    /** The same reply, counted as the result of that attempt. */
    public SourceReply onAttempt(int attempt) {
        return attempt == attempts ? this : new SourceReply(body, attempt);
    }
}
