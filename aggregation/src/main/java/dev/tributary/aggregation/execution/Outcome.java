package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a part. */
public sealed interface Outcome {

    Part part();

    /** What the document holds for the part. */
    Json body();

    /** How long it took to come by it; zero where nothing was looked for. */
    default Duration took() {
        return Duration.ZERO;
    }

    /** How long what the document holds stays fresh; {@code null} where it is not kept. */
    default @Nullable Duration left() {
        return null;
    }

    /** How many times the source was asked. */
    default int attempts() {
        return 0;
    }

    /** The word for it in the answer. */
    String word();

    /** Whether nothing needs to be told about the part. */
    default boolean isComplete() {
        return this instanceof Fresh || this instanceof Cached || this instanceof Unasked;
    }

    /** Whether asking again would bring nothing else: it is complete, or the value that it lacks is not there by right. */
    default boolean isSettled() {
        return isComplete() || (this instanceof Skipped skipped && skipped.cause() == null);
    }

    /** Whether it holds what the source said, now or earlier. */
    default boolean isAnswered() {
        return this instanceof Fresh || this instanceof Cached || this instanceof Stale;
    }

    /**
     * The source answered.
     *
     * @param left how long that stays fresh; {@code null} where it is not kept
     */
    record Fresh(
            Part part,
            Json body,
            Duration took,
            int attempts,
            @Nullable Duration left) implements Outcome {
        @Override
        public String word() {
            return "fresh";
        }
    }

    /**
     * The source answered lately, or somebody else.
     *
     * @param age since it was asked
     */
    record Cached(Part part, Json body, Duration took, Duration age, Duration left) implements Outcome {
        @Override
        public String word() {
            return "cached";
        }
    }

    /**
     * The source answered so long ago that a new answer is wanted.
     *
     * @param age since it was asked
     * @param failure why there is no new answer; {@code null} where one is on its way
     */
    record Stale(
            Part part,
            Json body,
            Duration took,
            Duration age,
            @Nullable SourceFailure failure) implements Outcome {
        @Override
        public String word() {
            return "stale";
        }
    }

    /** Nobody wanted it this time; the document does not have it. */
    record Unasked(Part part) implements Outcome {
        @Override
        public Json body() {
            return Json.NULL;
        }

        @Override
        public String word() {
            return "unasked";
        }
    }

    /** The source failed, and the declared fallback stands in its place. */
    record Fallback(Part part, SourceFailure failure, Duration took, int attempts) implements Outcome {
        @Override
        public Json body() {
            return part.substitute();
        }

        @Override
        public String word() {
            return "fallback";
        }
    }

    /** The source failed, and nothing was declared to stand in its place. */
    record Failed(Part part, SourceFailure failure, Duration took, int attempts) implements Outcome {
        @Override
        public Json body() {
            return Json.NULL;
        }

        @Override
        public String word() {
            return "failed";
        }
    }

    /**
     * The source was not asked, since a value that the question needs is not there.
     *
     * @param reference to the absent value
     * @param cause why the part that should hold the value failed; {@code null} where it did not fail
     */
    record Skipped(Part part, Reference reference, @Nullable SourceFailure cause) implements Outcome {
        @Override
        public Json body() {
            return part.substitute();
        }

        @Override
        public String word() {
            return "skipped";
        }
    }
}
