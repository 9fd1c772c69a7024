package dev.tributary.aggregation.execution;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The document with what became of every part.
 *
 * @param outcomes one a part, in the document's order
 * @param document a JSON object with a member a part; when a part is not complete, a last member {@code _outcomes} says
 *     so. The array belongs to the answer: nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(List<Outcome> outcomes, byte[] document) {

    /** How long all required parts stay fresh; {@code null} where none of them is kept. */
    public @Nullable Duration left() {
        return outcomes.stream()
                .filter(outcome -> outcome.part().required())
                .map(Outcome::left)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Whether every part is what its source says now, or said so lately that it is still fresh, or needs a value that such a
     * part has not got.
     */
    public boolean isSettled() {
        return outcomes.stream().allMatch(Outcome::isSettled);
    }
}
