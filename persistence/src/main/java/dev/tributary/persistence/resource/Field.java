package dev.tributary.persistence.resource;

import org.jspecify.annotations.Nullable;

/**
 * A member of a resource's documents.
 *
 * @param name in documents, in {@code fields} and in errors
 * @param description one sentence for people
 * @param nullable whether the value may be null, read and written
 * @param writing when it may be given
 * @param reserved whether it is for those alone who may write every row; with any change that the owner of a row makes, it
 *     gets its preset again
 * @param required whether it has to be given when a row is created or replaced; where it is not, {@code preset} stands in
 * @param preset the value of a writable member that is not given; null only where the member is nullable or required
 * @param column how PostgreSQL knows it; not for callers
 */
public record Field(
        String name,
        FieldType type,
        String description,
        boolean nullable,
        Writing writing,
        boolean reserved,
        boolean required,
        @Nullable Object preset,
        Rules rules,
        Column column) {

    /** A member that is read only, never null. */
    public static Field of(String name, FieldType type, String column, String description) {
        return new Field(
                name,
                type,
                description,
                false,
                Writing.NEVER,
                false,
                false,
                null,
                Rules.NONE,
                new Column.Plain(column));
    }

    /** A list of ids that a table of pairs holds, read only. */
    public static Field links(String name, String table, String own, String other, String description) {
        Column column = new Column.Linked(table, own, other);
        return new Field(
                name, FieldType.LONGS, description, false, Writing.NEVER, false, false, null, Rules.NONE, column);
    }

    /** The same, but it may be null, and is where it is not given. */
    public Field orNull() {
        return new Field(name, type, description, true, writing, reserved, required, preset, rules, column);
    }

    /** The same, and it has to be given. */
    public Field required(Writing when) {
        return new Field(name, type, description, nullable, when, reserved, true, null, rules, column);
    }

    /** The same, and it may be given; if not, it is this. */
    public Field preset(Writing when, @Nullable Object value) {
        return new Field(name, type, description, nullable, when, reserved, false, value, rules, column);
    }

    /** The same, for those alone who may write every row. */
    public Field reservation() {
        return new Field(name, type, description, nullable, writing, true, required, preset, rules, column);
    }

    /** The same, with these rules. */
    public Field with(Rules kept) {
        return new Field(name, type, description, nullable, writing, reserved, required, preset, kept, column);
    }

    /** Whether it may be given at all. */
    public boolean writable() {
        return writing != Writing.NEVER;
    }

    /** Whether it may be given when a row is created. */
    public boolean onCreate() {
        return writing == Writing.ONCE || writing == Writing.ALWAYS;
    }

    /** Whether it may be given when a row is changed or replaced. */
    public boolean onChange() {
        return writing == Writing.LATER || writing == Writing.ALWAYS;
    }
}
