package dev.tributary.persistence.purge;

import dev.tributary.aggregation.cache.Purges;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Remembers what was purged. */
final class RecordedPurges implements Purges {

    final List<String> tags = new CopyOnWriteArrayList<>();
    final AtomicInteger missed = new AtomicInteger();
    final AtomicInteger forgotten = new AtomicInteger();

    /** Whether other instances hear of purges. */
    final AtomicBoolean told = new AtomicBoolean(true);

    /** Whether no purge ends. */
    final AtomicBoolean hanging = new AtomicBoolean();

    /** Whether the next purge fails. */
    final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public Mono<Boolean> purge(Set<String> purged) {
        if (hanging.get()) {
            return Mono.never();
        }
        return !purged.isEmpty() && failing.getAndSet(false)
                ? Mono.error(new IllegalStateException("failing"))
                : Mono.fromSupplier(() -> record(purged));
    }

    @Override
    public void forget() {
        forgotten.incrementAndGet();
    }

    private boolean record(Set<String> purged) {
        if (purged.contains(EVERYTHING)) {
            missed.incrementAndGet();
        } else {
            tags.addAll(purged);
        }
        return told.get();
    }
}
