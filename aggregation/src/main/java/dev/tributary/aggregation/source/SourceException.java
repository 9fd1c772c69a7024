package dev.tributary.aggregation.source;

/** Carries a {@link SourceFailure} as an error signal; it has no stack trace, for it tells of the source, not of us. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SourceFailure failure;
    private final int attempts;

    /** A failure of the first attempt. */
    public SourceException(SourceFailure failure) {
        this(failure, 1);
    }

    /** A failure after that many attempts. */
    public SourceException(SourceFailure failure, int attempts) {
        super(failure.reason(), null, false, false);
        this.failure = failure;
        this.attempts = attempts;
    }

    public SourceFailure failure() {
        return failure;
    }

    /** How many times the source was asked; 0 when it was not asked at all. */
    public int attempts() {
        return attempts;
    }
}
