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

    /** From the first attempt to the end of the last one; zero where the source was not asked. */
    default Duration took() {
        return Duration.ZERO;
    }

    /** How many times the source was asked. */
    default int attempts() {
        return 0;
    }

    /** The word for it in the answer. */
    String word();

    /** Whether the part is what its source says now, so that nothing needs to be told about it. */
    default boolean isComplete() {
        return this instanceof Fresh || this instanceof Unasked;
    }

    /** The source answered. */
    record Fresh(Part part, Json body, Duration took, int attempts) implements Outcome {
        @Override
        public String word() {
            return "fresh";
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
