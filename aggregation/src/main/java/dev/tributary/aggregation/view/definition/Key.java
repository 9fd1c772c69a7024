package dev.tributary.aggregation.view.definition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key of a mapping.
 *
 * @param needed whether the mapping is refused without it
 * @param usual the text that stands for it where it is not given; {@code null} where no one text does
 * @param value what that text is read as
 * @param condition when it may be given at all
 * @param says what it is for
 */
record Key<T>(
        String name,
        Form<T> form,
        boolean needed,
        @Nullable String usual,
        @Nullable T value,
        Condition condition,
        String says) {

    /** What holds where it is not given. */
    T preset() {
        return Objects.requireNonNull(value, name);
    }

    /** Whether it may be given in some mappings only. */
    boolean isConditional() {
        return !condition.equals(Condition.ALWAYS);
    }

    /** The same key, where more is known of its value. */
    Key<T> as(Form<T> other) {
        return new Key<>(name, other, needed, usual, value, condition, says);
    }

    /** What a value of it is valid by, with its description. */
    Schema schema() {
        Schema said = Schema.of("description", says);
        return (usual == null ? said : said.with("default", plain(usual))).and(form.schema());
    }

    /** The value that YAML makes of a text. */
    private static Object plain(String text) {
        return switch (text) {
            case "true", "false" -> Boolean.valueOf(text);
            default -> text.matches("[0-9]+") ? (Object) Integer.valueOf(text) : text;
        };
    }
}
