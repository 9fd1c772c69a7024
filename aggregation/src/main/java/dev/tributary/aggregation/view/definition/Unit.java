package dev.tributary.aggregation.view.definition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a number with letters behind it counts.
 *
 * @param letters such as {@code ms}
 * @param worth how many of the smallest unit it is
 */
record Unit(String letters, long worth) {

    /** In milliseconds. */
    static final List<Unit> TIMES =
            List.of(new Unit("ms", 1), new Unit("s", 1_000), new Unit("m", 60_000), new Unit("h", 3_600_000));

    /** In bytes. */
    static final List<Unit> SIZES = List.of(new Unit("B", 1), new Unit("KB", 1 << 10), new Unit("MB", 1 << 20));

    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9})([A-Za-z]{1,2})");

    /** How many of the smallest unit a text stands for; 0 where it has none of these units. */
    static long read(String text, List<Unit> units) {
        Matcher counted = COUNTED.matcher(text);
        if (!counted.matches()) {
            return 0;
        }
        return units.stream()
                .filter(unit -> unit.letters.equals(counted.group(2)))
                .mapToLong(unit -> Long.parseLong(counted.group(1)) * unit.worth)
                .sum();
    }

    /** An expression for the texts that stand for 1 to {@code max} of the smallest unit. */
    static String upTo(long max, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.worth <= max)
                .map(unit -> Expression.between(1, (int) (max / unit.worth)) + unit.letters)
                .collect(Collectors.joining("|", "^(?:", ")$"));
    }

    /** That many of the smallest unit, in the largest unit that keeps it whole. */
    static String text(long count, List<Unit> units) {
        Unit largest =
                units.stream().filter(unit -> count % unit.worth == 0).reduce(units.getFirst(), (_, larger) -> larger);
        return count / largest.worth + largest.letters;
    }
}
