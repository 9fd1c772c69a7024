package dev.tributary.aggregation.view.definition;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the environment's values in the place of {@code ${NAME}} and {@code ${NAME:default}}. */
final class Variables {

    /** A text with such a place has a match of it, in schemas too. */
    static final String EXPRESSION = "\\$\\{([A-Za-z_][A-Za-z0-9_.-]*)(?::([^}]*))?\\}";

    private static final Pattern PLACE = Pattern.compile(EXPRESSION);

    private final Function<String, @Nullable String> values;

    /** Variables with a value by name, {@code null} where there is none. */
    Variables(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /**
     * The text with every place filled; {@code null} if a name has neither value nor default, each of which is told to
     * {@code missing}.
     */
    @Nullable
    String fill(String text, Consumer<String> missing) {
        var unset = new ArrayList<String>();
        String filled = PLACE.matcher(text).replaceAll(place -> value(place, unset::add));
        unset.forEach(missing);
        return unset.isEmpty() ? filled : null;
    }

    private String value(MatchResult place, Consumer<String> missing) {
        String value = values.apply(place.group(1));
        if (value == null) {
            value = place.group(2);
        }
        if (value == null) {
            missing.accept(place.group(1));
            return "";
        }
        return Matcher.quoteReplacement(value);
    }
}
