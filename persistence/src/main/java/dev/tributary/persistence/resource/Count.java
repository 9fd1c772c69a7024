package dev.tributary.persistence.resource;

/** How the rows of a whole list are counted. */
public enum Count {
    /** One by one: the only question whose cost grows with the table. */
    EXACT,
    /** As PostgreSQL expects them from its statistics: cheap, and not exact. */
    ESTIMATED,
    /** Not at all. */
    NONE
}
