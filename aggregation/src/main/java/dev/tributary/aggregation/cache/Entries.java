package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.cache.Entry.Kind;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
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
    private final Function<byte[], byte @Nullable []> packed;

    /**
     * Entries on a clock that never jumps.
     *
     * @param random numbers from 0 to below 1
     * @param packed the compressed form of a document; {@code null} for none
     */
    Entries(LongSupplier nanos, DoubleSupplier random, Function<byte[], byte @Nullable []> packed) {
        this.nanos = nanos;
        this.random = random;
        this.packed = packed;
    }

    /** The entry of a computation that began then. */
    Mono<Entry> of(Computed<?> computed, Lives lives, Origin origin, long began) {
        byte[] document = computed.document();
        Kind kind = !computed.complete() ? Kind.PARTIAL : document.length > LARGEST ? Kind.UNKEPT : Kind.WHOLE;
        Life life = life(lives, computed.limit(), began);
        return kind == Kind.WHOLE && document.length > LARGE
                ? Mono.fromCallable(() -> entry(computed, kind, life, origin)).subscribeOn(Schedulers.parallel())
                : Mono.just(entry(computed, kind, life, origin));
    }

    private Entry entry(Computed<?> computed, Kind kind, Life life, Origin origin) {
        byte[] document = computed.document();
        byte[] gzip = kind == Kind.WHOLE ? packed.apply(document) : null;
        String etag = computed.etag() == null ? Entry.etag(document) : computed.etag();
        return new Entry(kind, document, gzip, etag, computed.tags(), life, origin);
    }

    /** The entry of a computation that found nothing. */
    Entry absence(byte[] document, Wanted wanted, Origin origin, long began) {
        return new Entry(
                Kind.ABSENT,
                document,
                null,
                Entry.etag(document),
                wanted.known(),
                life(wanted.lives().ofAbsence(), null, began),
                origin);
    }

    /** The limit counts from now, and nothing may exceed it. */
    private Life life(Lives lives, @Nullable Duration limit, long began) {
        long took = nanos.getAsLong() - began;
        long declared = (long) (lives.fresh().toNanos() * (1 + JITTER * (2 * random.getAsDouble() - 1)));
        long fresh = began + (limit == null ? declared : Math.min(declared, took + limit.toNanos()));
        return new Life(
                began,
                took,
                fresh,
                fresh + lives.stale().toNanos(),
                fresh + lives.staleOnError().toNanos());
    }

    /**
     * Whether a fresh entry had better be renewed already: the nearer its end and the dearer its computation, the likelier
     * (Vattani, Chierichetti and Lowenstein: Optimal Probabilistic Cache Stampede Prevention, 2015).
     */
    boolean isDueEarly(Life life, long now) {
        return now - life.took() * Math.log(1 - random.getAsDouble()) >= life.freshUntil();
    }
}
