package dev.tributary.aggregation.cache;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes entries of what was computed, and says when to renew them. */
final class Entries {

    /** A larger answer is not kept. */
    static final int LARGEST = 4 << 20;

    /** A larger answer is compressed off the event loop. */
    private static final int LARGE = 64 << 10;

    /** By how much a life may be longer or shorter than was declared, so that what was filled together does not end so. */
    private static final double JITTER = 0.1;

    private final LongSupplier nanos;
    private final DoubleSupplier random;

    /** Takes random numbers from 0 to below 1. */
    Entries(LongSupplier nanos, DoubleSupplier random) {
        this.nanos = nanos;
        this.random = random;
    }

    /** The entry of a computation that began then. */
    Mono<Entry> of(Computed<?> computed, Lives lives, long mark, long began) {
        byte[] document = computed.document();
        boolean kept = computed.complete() && document.length <= LARGEST;
        return kept && document.length > LARGE
                ? Mono.fromCallable(() -> entry(computed, Gzip.of(document), true, lives, mark, began))
                        .subscribeOn(Schedulers.parallel())
                : Mono.just(entry(computed, kept ? Gzip.of(document) : null, kept, lives, mark, began));
    }

    private Entry entry(
            Computed<?> computed, byte @Nullable [] gzip, boolean kept, Lives lives, long mark, long began) {
        long fresh = began + (long) (lives.fresh().toNanos() * (1 + JITTER * (2 * random.getAsDouble() - 1)));
        return new Entry(
                computed.document(),
                gzip,
                Entry.etag(computed.document()),
                computed.tags(),
                mark,
                kept,
                began,
                nanos.getAsLong() - began,
                fresh,
                fresh + lives.stale().toNanos(),
                fresh + lives.staleOnError().toNanos());
    }

    /**
     * Whether a fresh entry had better be renewed already: the nearer its end and the dearer its computation, the likelier
     * (Vattani, Chierichetti and Lowenstein: Optimal Probabilistic Cache Stampede Prevention, 2015).
     */
    boolean isDueEarly(Entry entry, long now) {
        return now - entry.took() * Math.log(1 - random.getAsDouble()) >= entry.freshUntil();
    }
}
