package dev.tributary.persistence.resource;

/** One step of an ordering. */
public record Order(String field, boolean descending) {

    /** How many steps an ordering may have. */
    public static final int MOST_STEPS = 3;
}
