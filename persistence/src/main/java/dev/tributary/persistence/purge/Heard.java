package dev.tributary.persistence.purge;

/** What a listening connection tells. */
sealed interface Heard {

    /** From now on everything is heard. */
    record Listening() implements Heard {}

    /** Whatever wears this tag has changed. */
    record Changed(String tag) implements Heard {}
}
