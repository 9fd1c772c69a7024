package dev.tributary.persistence.resource;

/** What became of one item of several. */
public sealed interface Result {

    /** It was written. */
    record Done(Row row) implements Result {}

    /** It was refused, and changed nothing. */
    record Refused(RefusedWrite why) implements Result {}

    /** It was fine, but another one was refused, and all or none were asked for. */
    record Undone() implements Result {}
}
