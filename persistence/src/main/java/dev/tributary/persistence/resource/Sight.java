package dev.tributary.persistence.resource;

/** What the asker may see; the resource's declaration says which rows that is. */
public enum Sight {
    /** What everybody may see: such as active products and approved reviews. */
    PUBLIC,
    /** Every row. */
    ALL
}
