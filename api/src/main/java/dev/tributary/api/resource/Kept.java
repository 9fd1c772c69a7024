package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which of a field's rules a value does not keep to. */
final class Kept {

    private final Rules rules;
    private final @Nullable Pattern pattern;

    Kept(Rules rules) {
        this.rules = rules;
        this.pattern = rules.pattern() == null ? null : Pattern.compile(rules.pattern());
    }

    void check(Object value, List<String> path, BodyErrors errors) {
        switch (value) {
            case String text -> text(text, path, errors);
            case List<?> items -> length(items.size(), items.size() + " items", " items", path, errors);
            case Number number -> number(new BigDecimal(number.toString()), path, errors);
            default -> {}
        }
    }

    private void number(BigDecimal number, List<String> path, BodyErrors errors) {
        BigDecimal min = rules.min();
        BigDecimal max = rules.max();
        Integer decimals = rules.decimals();
        if (min != null && number.compareTo(min) < 0) {
            errors.add(BodyError.at(path, "too-small", number.toPlainString(), "at least " + min.toPlainString()));
        } else if (max != null && number.compareTo(max) > 0) {
            errors.add(BodyError.at(path, "too-large", number.toPlainString(), "at most " + max.toPlainString()));
        } else if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            errors.add(BodyError.at(
                    path, "too-precise", number.toPlainString(), "at most " + decimals + " digits behind the point"));
        }
    }

    private void text(String text, List<String> path, BodyErrors errors) {
        int length = text.codePointCount(0, text.length());
        String shown = Form.shown(text);
        if (length(length, length + " characters", " characters", path, errors)) {
            if (!rules.allowed().isEmpty() && !rules.allowed().contains(text)) {
                errors.add(BodyError.at(path, "not-allowed", shown, "one of " + String.join(", ", rules.allowed())));
            } else if (pattern != null && !pattern.matcher(text).matches()) {
                errors.add(BodyError.at(path, "mismatch", shown, "text that matches " + pattern));
            }
        }
    }

    /** Whether the length is fine. */
    private boolean length(int length, String found, String unit, List<String> path, BodyErrors errors) {
        Integer min = rules.minLength();
        Integer max = rules.maxLength();
        boolean tooShort = min != null && length < min;
        boolean tooLong = max != null && length > max;
        if (tooShort || tooLong) {
            String expected = (min == null ? 0 : min) + " to " + (max == null ? "any number of" : max) + unit;
            errors.add(BodyError.at(path, tooShort ? "too-short" : "too-long", found, expected));
        }
        return !tooShort && !tooLong;
    }
}
