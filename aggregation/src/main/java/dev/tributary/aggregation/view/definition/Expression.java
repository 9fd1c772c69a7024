package dev.tributary.aggregation.view.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes regular expressions for what a schema can say of a text no other way: bounds of numbers, and either case. */
final class Expression {

    private Expression() {}

    /** An expression for the numbers from {@code min}, at least 0, to {@code max}; zeros may lead. */
    static String between(int min, int max) {
        List<String> ranges = new ArrayList<>();
        if (min == 0) {
            ranges.add("0");
        }
        long from = Math.max(1, min);
        int anyDigits = String.valueOf(max + 1L).length() - 1;
        if (from == 1 && anyDigits > 0) {
            ranges.add("[1-9]" + (anyDigits == 1 ? "" : "[0-9]{0,%d}".formatted(anyDigits - 1)));
            from = Math.powExact(10L, anyDigits);
        }
        while (from <= max) {
            long step = step(from, max);
            long digit = from / step % 10;
            long last = Math.min(9, digit + (max - from + 1) / step - 1);
            ranges.add(range(from / step / 10, digit, last)
                    + digits(String.valueOf(step).length() - 1));
            from += (last - digit + 1) * step;
        }
        return "0*(?:" + String.join("|", ranges) + ")";
    }

    /** An expression for these words in upper and lower case. */
    static String inAnyCase(Collection<String> words) {
        return words.stream().map(Expression::inAnyCase).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String inAnyCase(String word) {
        return word.chars()
                .mapToObj(c -> Character.isLetter(c) ? "[%c%c]".formatted(c, Character.toUpperCase(c)) : "" + (char) c)
                .collect(Collectors.joining());
    }

    /** The largest power of ten of which whole multiples begin here. */
    private static long step(long from, long max) {
        long step = 1;
        while (from % (step * 10) == 0 && from + step * 10 - 1 <= max) {
            step *= 10;
        }
        return step;
    }

    private static String digits(int count) {
        return count < 2 ? "[0-9]".repeat(count) : "[0-9]{%d}".formatted(count);
    }

    private static String range(long prefix, long digit, long last) {
        String digits = digit == last ? String.valueOf(digit) : "[" + digit + "-" + last + "]";
        return prefix == 0 ? digits : prefix + digits;
    }
}
