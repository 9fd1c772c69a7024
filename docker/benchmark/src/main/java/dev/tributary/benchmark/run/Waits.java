package dev.tributary.benchmark.run;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a crowd fared.
 *
 * @param nanos how long each waited, least first
 * @param calls that arrived at the backend from then until it was quiet again
 */
@SuppressWarnings("ArrayRecordComponent")
record Waits(long[] nanos, long calls) {

    static final String COLUMNS = " | p50 ms | p99 ms | longest ms | calls |\n|---|---:|---:|---:|---:|\n";

    private static final double NANOS = 1e6;

    /** Of the round with the least median, for in others the machine did something else; and the calls of every round. */
    static String row(String what, List<Waits> rounds) {
        Waits best = rounds.stream()
                .min(Comparator.comparingDouble(round -> round.millis(0.5)))
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %s |%n",
                what,
                best.millis(0.5),
                best.millis(0.99),
                best.millis(1),
                rounds.stream().map(round -> String.valueOf(round.calls)).collect(Collectors.joining(" ")));
    }

    private double millis(double share) {
        return nanos[(int) Math.ceil(share * nanos.length) - 1] / NANOS;
    }
}
