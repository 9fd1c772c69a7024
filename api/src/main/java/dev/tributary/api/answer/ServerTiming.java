package dev.tributary.api.answer;

import dev.tributary.aggregation.execution.Outcome;
import java.util.List;

/** Writes the header {@code Server-Timing} (W3C): how long each part took, and what became of it if that is not plain. */
final class ServerTiming {

    private ServerTiming() {}

    static String of(List<Outcome> outcomes) {
        var text = new StringBuilder(32 * outcomes.size());
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Unasked) {
                continue;
            }
            text.append(text.isEmpty() ? "" : ", ")
                    .append(outcome.part().name())
                    .append(";dur=");
            millis(outcome.took().toNanos(), text);
            if (!(outcome instanceof Outcome.Fresh)) {
                text.append(";desc=\"").append(outcome.word()).append('"');
            }
        }
        return text.toString();
    }

    /** Milliseconds with one decimal. */
    private static void millis(long nanos, StringBuilder text) {
        long tenths = (nanos + 50_000) / 100_000;
        text.append(tenths / 10).append('.').append(tenths % 10);
    }
}
