package dev.tributary.api.running;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer should be.
 *
 * @param shown whether it shows the row that was asked for; null where that does not matter
 * @param item the status of the only item of a bulk; null where it is none
 */
record Expectation(
        int status, @Nullable Boolean shown, @Nullable String item) {

    private static final Pattern TEXT = Pattern.compile("(\\d{3})([+-])?(?::(\\d{3}))?");

    static Expectation of(String text) {
        Matcher read = TEXT.matcher(text);
        if (!read.matches()) {
            throw new AssertionError(text + " (expected: a status such as 200, 200+, 200- or 200:404)");
        }
        Boolean shown = read.group(2) == null ? null : (Boolean) read.group(2).equals("+");
        return new Expectation(Integer.parseInt(read.group(1)), shown, read.group(3));
    }

    /** Whether an answer is like that, about a row that is known by a word. */
    boolean fits(Reply reply, String word) {
        return reply.status() == status
                && (shown == null || reply.body().contains(word) == shown)
                && (item == null || reply.at("/results/0/status").equals(item));
    }
}
