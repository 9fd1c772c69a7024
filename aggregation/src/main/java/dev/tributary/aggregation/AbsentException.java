package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.aggregation.execution.PartFailedException;
import dev.tributary.aggregation.source.SourceFailure;
import java.nio.charset.StandardCharsets;

/** A required part found nothing, and that is kept. */
public final class AbsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String SEPARATOR = "\n";

    private final transient PartFailedException failure;
    private final transient CacheStatus cacheStatus;

    AbsentException(byte[] written, CacheStatus cacheStatus) {
        this(read(new String(written, StandardCharsets.UTF_8).split(SEPARATOR, 2)), cacheStatus);
    }

    private AbsentException(PartFailedException failure, CacheStatus cacheStatus) {
        super(failure.getMessage(), null, false, false);
        this.failure = failure;
        this.cacheStatus = cacheStatus;
    }

    /** What is kept of such a failure. */
    static byte[] written(PartFailedException failed) {
        return (failed.part() + SEPARATOR + failed.failure().reason()).getBytes(StandardCharsets.UTF_8);
    }

    private static PartFailedException read(String[] written) {
        return new PartFailedException(written[0], new SourceFailure.NotFound(written[1]));
    }

    /** What was found out when the part was asked. */
    public PartFailedException failure() {
        return failure;
    }

    /** Where that was known from. */
    public CacheStatus cacheStatus() {
        return cacheStatus;
    }
}
