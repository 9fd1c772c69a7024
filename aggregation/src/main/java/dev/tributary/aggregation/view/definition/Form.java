package dev.tributary.aggregation.view.definition;

import org.jspecify.annotations.Nullable;

/** What the value of a key may be: how it is read, and how that is said to people and to editors. */
sealed interface Form<T> permits Kind, Structure, Nested {

    /** The value; {@code null}, and refused, where the item is of another form. */
    @Nullable
    T read(Item item);

    /** What was expected, where it is missing. */
    default String expected() {
        return words();
    }

    /** What the reference says of it. */
    String words();

    /** A schema that is never stricter than {@link #read}. */
    Schema schema();
}
