package dev.tributary.api.resource;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with the rows of a collection: its lists, its rows, its bulk and whatever expands it. Everybody sees what
 * is public, and people what is their own.
 *
 * @param every the scope of those who see and write every row
 * @param own the scope of people who create rows and write those that are their own; null where rows are nobody's
 */
public record Permissions(String every, @Nullable String own) {

    /** Of rows that are nobody's. */
    public static Permissions of(String every) {
        return new Permissions(every, null);
    }

    /** The scopes of which one is needed to write anything. */
    public List<String> writing() {
        return Stream.of(every, own).flatMap(Stream::ofNullable).toList();
    }
}
