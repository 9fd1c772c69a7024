package dev.tributary.aggregation.cache;

import org.jspecify.annotations.Nullable;

/** Tells errors that say that there is no such thing, so that an old answer is wrong, from those that say nothing. */
@FunctionalInterface
public interface Absences {

    /** What is to be remembered of such an error; {@code null} for any other. */
    byte @Nullable [] of(Throwable error);
}
