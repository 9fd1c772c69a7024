package dev.tributary.aggregation.execution;

import java.util.List;

/**
 * The document with what became of every part.
 *
 * @param outcomes one a part, in the document's order
 * @param document a JSON object with a member a part; when a part is not complete, a last member {@code _outcomes} says
 *     so. The array belongs to the answer: nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(List<Outcome> outcomes, byte[] document) {

    /** Whether every part is what its source says now. */
    public boolean isComplete() {
        return outcomes.stream().allMatch(Outcome::isComplete);
    }
}
