package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.SourceFailure;

/** A required part failed, and with it the whole answer. */
public final class PartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String part;
    private final transient SourceFailure failure;

    public PartFailedException(String part, SourceFailure failure) {
        super(part + ": " + failure.reason(), null, false, false);
        this.part = part;
        this.failure = failure;
    }

    /** The part's name. */
    public String part() {
        return part;
    }

    public SourceFailure failure() {
        return failure;
    }
}
