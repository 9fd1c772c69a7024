package dev.tributary.persistence.resource;

/** When a member may be given. */
public enum Writing {
    /** Never: the shop itself says what it is. */
    NEVER,
    /** When the row is created, and not again. */
    ONCE,
    /** When the row is changed; a new row begins with the preset. */
    LATER,
    /** When the row is created and when it is changed. */
    ALWAYS
}
