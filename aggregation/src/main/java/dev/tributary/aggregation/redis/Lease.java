package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.SharedTier.Claim;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One claim. What it keeps is written before it ends, so that those who are woken find it. */
final class Lease implements Claim {

    private final Leases leases;
    private final CacheKey key;
    private final @Nullable Entry found;
    private final long start;
    private final long number;
    private final boolean waited;
    private final Mono<Entry> meanwhile;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile CompletionStage<Boolean> kept = CompletableFuture.completedStage(false);

    /**
     * A claim.
     *
     * @param number of the lease; below zero if it is somebody else's
     * @param meanwhile what he may yet bring
     */
    Lease(
            Leases leases,
            CacheKey key,
            @Nullable Entry found,
            long start,
            long number,
            boolean waited,
            Mono<Entry> meanwhile) {
        this.leases = leases;
        this.key = key;
        this.found = found;
        this.start = start;
        this.number = number;
        this.waited = waited;
        this.meanwhile = meanwhile;
    }

    @Override
    public @Nullable Entry found() {
        return found;
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public long fence() {
        return Math.abs(number);
    }

    @Override
    public Mono<Entry> meanwhile() {
        return meanwhile;
    }

    @Override
    public boolean waited() {
        return waited;
    }

    @Override
    public void keep(Entry entry) {
        kept = leases.keep(key, entry);
    }

    @Override
    public void end() {
        if (ended.compareAndSet(false, true)) {
            kept.thenAccept(_ -> leases.end(key, number));
        }
    }
}
