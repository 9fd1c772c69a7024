package dev.tributary.aggregation.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a source gave no usable reply. Nothing in it is text of the source: reasons are ours, and safe to show. */
public sealed interface SourceFailure {

    /** A short stable code for people and machines, such as {@code timeout} or {@code status-500}. */
    String reason();

    /** Whether the same question may well be answered a moment later. */
    default boolean isPassing() {
        return switch (this) {
            case TimedOut _, Throttled _, Unavailable _ -> true;
            case Broken broken -> broken.passing();
            case NotFound _, Refused _, Unusable _ -> false;
        };
    }

    /** Whether the source is to blame, so that a breaker counts it. */
    default boolean isFault() {
        return switch (this) {
            case TimedOut late -> !late.impatient();
            case Unavailable _, Broken _ -> true;
            case NotFound _, Refused _, Throttled _, Unusable _ -> false;
        };
    }

    /** How long the source wants to be left alone, where it said so. */
    default @Nullable Duration retryAfter() {
        return null;
    }

    /** The source answered that there is no such thing. */
    record NotFound(String reason) implements SourceFailure {}

    /** The source refused the question itself: a 4xx status other than 404, 410 and 429. */
    record Refused(int status) implements SourceFailure {
        @Override
        public String reason() {
            return "status-" + status;
        }
    }

    /** The source has had enough of us for now: status 429. */
    record Throttled(@Nullable Duration retryAfter) implements SourceFailure {
        @Override
        public String reason() {
            return "status-429";
        }
    }

    /**
     * No complete reply within the limit, connecting and reading the body included.
     *
     * @param impatient whether it was a caller who allowed so little, so that the source is not to blame
     */
    record TimedOut(Duration limit, boolean impatient) implements SourceFailure {

        /** Within a limit that was declared. */
        public TimedOut(Duration limit) {
            this(limit, false);
        }

        @Override
        public String reason() {
            return "timeout";
        }
    }

    /** The source, or our share of it, cannot take the question now. */
    record Unavailable(String reason, @Nullable Duration retryAfter) implements SourceFailure {

        /** Without word of when to come back. */
        public Unavailable(String reason) {
            this(reason, null);
        }
    }

    /**
     * The source answered with something that is no reply, or broke off.
     *
     * @param passing whether another attempt is worth it
     */
    record Broken(String reason, boolean passing) implements SourceFailure {}

    /** The question could not be put: a value that it needs does not fit where it should go. */
    record Unusable(String reason) implements SourceFailure {}
}
