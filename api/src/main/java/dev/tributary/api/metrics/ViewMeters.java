package dev.tributary.api.metrics;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheStatus.How;
import io.micrometer.core.instrument.Counter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what happens to the answers of one view. */
final class ViewMeters implements CacheEvents.OfView {

    private final Map<How, Counter> requests = new EnumMap<>(How.class);
    private final Counter refreshes;
    private final Counter stored;
    private final Counter storedBytes;
    private final Counter waits;

    ViewMeters(Meters meters) {
        for (How how : How.values()) {
            requests.put(how, meters.with("result", result(how)).counter("requests", "Answers that callers got"));
        }
        this.refreshes = meters.counter("refreshes", "Computations of answers that were served meanwhile");
        this.stored = meters.counter("stored", "Answers that were kept");
        this.storedBytes = meters.bytes("stored.bytes", "What kept answers took when they were kept");
        this.waits = meters.counter("lease.waits", "Waits for another instance to compute");
    }

    private static String result(How how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void served(How how) {
        Objects.requireNonNull(requests.get(how)).increment();
    }

    @Override
    public void refreshed() {
        refreshes.increment();
    }

    @Override
    public void stored(int bytes) {
        stored.increment();
        storedBytes.increment(bytes);
    }

    @Override
    public void waited() {
        waits.increment();
    }
}
