package dev.tributary.aggregation.cache;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/**
 * How long this process believes what is in its memory before it asks whether it has missed a purge. Of what is in demand it
 * asks a little earlier, so that nobody waits for that.
 */
final class Belief {

    /** How long an answer of the shared tier is enough. */
    private static final long ENOUGH = Duration.ofSeconds(5).toNanos();

    /** After that long the next one is asked for, if anybody wants the entry. */
    private static final long AGAIN = Duration.ofSeconds(4).toNanos();

    private final Set<CacheKey> asking = ConcurrentHashMap.newKeySet();
    private final Background background = new Background();
    private final MemoryTier memory;
    private final SharedTier shared;
    private final LongSupplier nanos;

    Belief(MemoryTier memory, SharedTier shared, LongSupplier nanos) {
        this.memory = memory;
        this.shared = shared;
        this.nanos = nanos;
    }

    /** Whether an entry that somebody wants may be served without asking first. */
    boolean holds(CacheKey key, Entry entry) {
        Origin origin = entry.origin();
        long unchecked = origin.isShared() ? nanos.getAsLong() - origin.checked() : 0;
        if (unchecked < AGAIN || shared.isAway()) {
            return true;
        }
        if (unchecked < ENOUGH && !asking.contains(key)) {
            background.run(asked(key, entry));
        }
        return unchecked < ENOUGH;
    }

    private Mono<Entry> asked(CacheKey key, Entry entry) {
        return Mono.using(
                () -> asking.add(key),
                first -> first ? checkedOrDropped(key, entry) : Mono.empty(),
                first -> answered(key, first));
    }

    private Mono<Entry> checkedOrDropped(CacheKey key, Entry entry) {
        return checked(key, entry, shared.limit()).switchIfEmpty(Mono.fromRunnable(() -> memory.remove(key, entry)));
    }

    private void answered(CacheKey key, boolean first) {
        if (first) {
            asking.remove(key);
        }
    }

    /** The entry, of which it is known now that no purge was missed, as far as can be told in that time; else empty. */
    Mono<Entry> checked(CacheKey key, Entry entry, Duration within) {
        return shared.isCurrent(entry.tags(), entry.origin().start(), within)
                .filter(current -> current)
                .map(_ -> believed(key, entry));
    }

    private Entry believed(CacheKey key, Entry entry) {
        Entry checked = entry.with(entry.origin().checked(nanos.getAsLong()));
        memory.replace(key, entry, checked);
        return checked;
    }
}
