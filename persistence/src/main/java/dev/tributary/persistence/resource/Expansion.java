package dev.tributary.persistence.resource;

import java.util.function.Supplier;

/**
 * Related rows that may be shown inside of a row. Where a field has the same name, the rows take the place of its ids;
 * otherwise they are a further member behind the fields. Rows inside of a row show all of their fields, their own related
 * rows as ids, and only what the asker may see.
 *
 * @param many whether it is an array; otherwise it is an object or null
 * @param most how many rows an array shows
 * @param description one sentence for people
 * @param target the resource that the rows belong to; asked late, since resources may refer to each other
 * @param source the SQL between {@code from} and the asker's sight, where {@code x} is the other table and {@code t} the
 *     resource's own; not for callers
 * @param order the SQL behind {@code order by}; not for callers
 */
public record Expansion(
        String name,
        boolean many,
        int most,
        String description,
        Supplier<Resource> target,
        String source,
        String order) {

    /** The one row that a column refers to. */
    public static Expansion one(String name, Supplier<Resource> target, String source, String description) {
        return new Expansion(name, false, 1, description, target, source, "x.id");
    }

    /** Several rows, the first of an order. */
    public static Expansion many(
            String name, int most, Supplier<Resource> target, String source, String order, String description) {
        return new Expansion(name, true, most, description, target, source, order);
    }

    /** The resource that the rows belong to. */
    public Resource resource() {
        return target.get();
    }

    /** What it shows, as text; of the other resource, what one of its rows shows. */
    String declared() {
        Resource other = resource();
        return name + many + most + source + order + other.table().declared() + other.fields();
    }
}
