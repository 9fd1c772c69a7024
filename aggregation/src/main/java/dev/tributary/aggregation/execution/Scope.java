package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.Reference;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Looks up what references stand for in one execution. */
final class Scope {

    private static final int LONGEST = 1024;
    private static final int MOST_DIGITS = 1000;

    private final Arguments arguments;
    private final Arrivals arrivals;

    Scope(Arguments arguments, Arrivals arrivals) {
        this.arguments = arguments;
        this.arrivals = arrivals;
    }

    boolean isAbsent(Reference reference) {
        return value(reference) == null;
    }

    /** Why the part that should hold the value failed, if it did. */
    @Nullable
    SourceFailure cause(Reference reference) {
        if (!(reference instanceof Reference.ToPart there)) {
            return null;
        }
        return switch (arrivals.outcome(there.part())) {
            case Outcome.Failed failed -> failed.failure();
            case Outcome.Fallback fallback -> fallback.failure();
            case Outcome.Skipped skipped -> skipped.cause();
            case null, default -> null;
        };
    }

    /**
     * The value as a bound parameter of SQL: the parameter's own type, or for a part's value a string, a boolean, a
     * {@link Long} or, where that is too small, a {@link BigDecimal} with every digit.
     */
    @Nullable
    Object bind(Reference reference) {
        return value(reference) instanceof Json json ? scalar(reference, json) : value(reference);
    }

    /** The value as text: strings as they are, numbers with every digit. */
    @Nullable
    String text(Reference reference) {
        Object value = value(reference);
        return switch (value) {
            case null -> null;
            case Json json -> textual(reference, json).asText();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** The text of a value that is there, as a part of a call; one that is too long for any call fails the part. */
    String sent(Reference reference) {
        String text = text(reference);
        if (text == null || text.length() > LONGEST) {
            throw new SourceException(new SourceFailure.Unusable("too-long: " + reference), 0);
        }
        return text;
    }

    private @Nullable Object value(Reference reference) {
        return switch (reference) {
            case Reference.ToParameter here -> arguments.get(here.index());
            case Reference.ToPart there -> inside(there);
        };
    }

    private @Nullable Json inside(Reference.ToPart there) {
        Outcome outcome = arrivals.outcome(there.part());
        Json value = outcome == null ? null : outcome.body().at(there.pointer());
        return value == null || value.isNull() ? null : value;
    }

    private static Object scalar(Reference reference, Json value) {
        String text = textual(reference, value).asText();
        if (value.isString()) {
            return text;
        }
        if (value.isBoolean()) {
            return Boolean.valueOf(text);
        }
        return isLong(text) ? (Object) Long.valueOf(text) : decimal(reference, text);
    }

    /** A few characters such as {@code 1e999999999} can stand for more digits than there is memory. */
    private static BigDecimal decimal(Reference reference, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.scale() >= -MOST_DIGITS && number.scale() <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException beyond) {
            // An exponent that no BigDecimal can have
        }
        throw new SourceException(new SourceFailure.Unusable("too-many-digits: " + reference), 0);
    }

    private static boolean isLong(String number) {
        boolean whole = number.length() <= 20 && number.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return whole && new BigInteger(number).bitLength() < Long.SIZE;
    }

    private static Json textual(Reference reference, Json value) {
        if (value.isObject() || value.isArray()) {
            throw new SourceException(new SourceFailure.Unusable("not-a-scalar: " + reference), 0);
        }
        return value;
    }
}
