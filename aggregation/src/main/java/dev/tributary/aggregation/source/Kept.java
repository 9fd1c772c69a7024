package dev.tributary.aggregation.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a value that is kept.
 *
 * @param age since the source was asked for it
 * @param left how long it stays fresh; zero once it is stale
 * @param stale whether it is served though it is not fresh any more
 * @param failure why there is no newer one, where one was tried for; else {@code null}
 */
public record Kept(
        Duration age,
        Duration left,
        boolean stale,
        @Nullable SourceFailure failure) {

    /** What holds of two values that become one: it is as old and as stale as the worse of them. */
    public Kept and(Kept other) {
        return new Kept(
                age.compareTo(other.age) < 0 ? other.age : age,
                left.compareTo(other.left) < 0 ? left : other.left,
                stale || other.stale,
                failure == null ? other.failure : failure);
    }
}
