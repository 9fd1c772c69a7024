package dev.tributary.persistence.resource;

/**
 * How a row says whose it is.
 *
 * @param subject the column of its owner's subject, which no document shows; null in rows that are nobody's
 * @param member the name of the member that shows its owner's name
 */
record Ownership(Field subject, String member) {

    static Ownership of(String column, String member) {
        return new Ownership(
                Field.of(column, FieldType.TEXT, column, "Whose it is").orNull(), member);
    }

    /** The condition of the rows of an owner. */
    String is(String owner) {
        return ((Column.Plain) subject.column()).name() + " = " + owner;
    }
}
