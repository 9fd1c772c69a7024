package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Reference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Makes of JSON scalars what SQL can bind. */
final class SqlValues {

    /** Any number of so many characters fits into 64 bits. */
    private static final int SURELY_LONG = 18;

    private static final int MOST_DIGITS = 1000;

    private SqlValues() {}

    /** A string, a boolean, a {@link Long} or, where that is too small, a {@link BigDecimal} with every digit. */
    static Object of(Reference reference, Json value) {
        String text = value.asText();
        if (value.isString()) {
            return text;
        }
        if (value.isBoolean()) {
            return Boolean.valueOf(text);
        }
        return isLong(text) ? (Object) Long.valueOf(text) : decimal(reference, text);
    }

    /** An array of longs if all values are whole numbers, of decimals if all are numbers, of their texts otherwise. */
    static Object[] array(Reference reference, List<Json> values) {
        if (!values.stream().allMatch(Json::isNumber)) {
            return values.stream().map(Json::asText).toArray(String[]::new);
        }
        return values.stream().allMatch(value -> isLong(value.asText()))
                ? values.stream().map(value -> Long.valueOf(value.asText())).toArray(Long[]::new)
                : values.stream()
                        .map(value -> decimal(reference, value.asText()))
                        .toArray(BigDecimal[]::new);
    }

    private static boolean isLong(String number) {
        boolean whole = number.length() <= 20 && number.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return whole && (number.length() <= SURELY_LONG || new BigInteger(number).bitLength() < Long.SIZE);
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
}
