package dev.tributary.api.metrics;

import dev.tributary.aggregation.cache.CacheEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;

/** Counts what happens in the cache. Every meter is made at start, so that an event is one addition. */
final class CacheMeters implements CacheEvents {

    private final Meters meters;
    private final Counter purges;
    private final Counter purgedTags;
    private final Counter evictions;
    private final Counter evictedBytes;
    private final Counter broken;

    CacheMeters(MeterRegistry registry) {
        this.meters = new Meters(registry, "tributary.cache.");
        this.purges = meters.counter("purges", "Purges, made here or elsewhere");
        this.purgedTags = meters.counter("purged.tags", "Tags that were purged");
        this.evictions = meters.counter("evictions", "Answers dropped from memory for want of room");
        this.evictedBytes = meters.bytes("evicted.bytes", "What was dropped from memory for want of room");
        this.broken = meters.counter("broken", "Kept answers that could not be read");
    }

    @Override
    public OfView of(String view) {
        return new ViewMeters(meters.with("view", view));
    }

    @Override
    public void purged(int tags) {
        purges.increment();
        purgedTags.increment(tags);
    }

    @Override
    public void evicted(int bytes) {
        evictions.increment();
        evictedBytes.increment(bytes);
    }

    @Override
    public void broken() {
        broken.increment();
    }

    @Override
    public void memory(LongSupplier bytes) {
        meters.gaugeOfBytes("memory.bytes", "What kept answers take of memory", bytes::getAsLong);
    }
}
