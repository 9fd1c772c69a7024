package dev.tributary.persistence.resource;

import java.util.Set;

/**
 * What is shown of a row. The order of members is the declaration's.
 *
 * @param fields names of the fields to show; empty: all
 * @param expanded names of the expansions to show, whether or not {@code fields} names them
 */
public record Shape(Set<String> fields, Set<String> expanded) {

    /** All fields, nothing expanded. */
    public static final Shape PLAIN = new Shape(Set.of(), Set.of());

    public Shape {
        fields = Set.copyOf(fields);
        expanded = Set.copyOf(expanded);
    }
}
