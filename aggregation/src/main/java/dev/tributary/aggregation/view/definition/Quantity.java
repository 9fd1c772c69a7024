package dev.tributary.aggregation.view.definition;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of scalars that count something, each within bounds. */
final class Quantity {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private Quantity() {}

    static Kind<Integer> number(int min, int max) {
        return new Kind<>(
                "a whole number from " + min + " to " + max,
                "number, " + min + " to " + max,
                Schema.filled(
                        Schema.of("type", "integer").with("minimum", min).with("maximum", max),
                        Schema.text("^" + Expression.between(min, max) + "$")),
                text -> within(whole(text), min, max));
    }

    static Kind<Integer> percent(int min) {
        return new Kind<>(
                "a percentage from " + min + "% to 100%",
                "share, " + min + "% to 100%",
                Schema.filled(Schema.text("^" + Expression.between(min, 100) + "%$")),
                text -> text.endsWith("%") ? within(whole(text.substring(0, text.length() - 1)), min, 100) : null);
    }

    static Kind<Integer> size(int max) {
        String most = Unit.text(max, Unit.SIZES);
        return new Kind<>(
                "a size such as 512KB or 1MB, at most " + most,
                "size, up to " + most,
                Schema.filled(Schema.text(Unit.upTo(max, Unit.SIZES))),
                text -> within(Unit.read(text, Unit.SIZES), 1, max));
    }

    static Kind<Duration> duration(Duration max) {
        return new Kind<>(
                "a duration such as 250ms, 5s or 2m, at most " + max.toSeconds() + "s",
                "duration, up to " + max.toSeconds() + "s",
                Schema.filled(Schema.text(Unit.upTo(max.toMillis(), Unit.TIMES))),
                text -> {
                    Duration read = Duration.ofMillis(Unit.read(text, Unit.TIMES));
                    return read.isZero() || read.compareTo(max) > 0 ? null : read;
                });
    }

    /** Digits only: {@link Integer#parseInt} would take a plus and the digits of any script. */
    private static int whole(String text) {
        return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private static @Nullable Integer within(long number, int min, int max) {
        return number < min || number > max ? null : (Integer) (int) number;
    }
}
