package dev.tributary.persistence.resource;

/** How PostgreSQL knows a member. */
public sealed interface Column {

    /** A column of the resource's own table. */
    record Plain(String name) implements Column {}

    /** The other ids of a table of pairs. */
    record Linked(String table, String own, String other) implements Column {}
}
