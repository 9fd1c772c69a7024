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

    /** Whether the next purge fails. */
    final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public Mono<Void> purge(Set<String> purged) {
        return failing.getAndSet(false)
                ? Mono.error(new IllegalStateException("failing"))
                : Mono.fromRunnable(() -> record(purged));
    }

    private void record(Set<String> purged) {
        if (purged.contains(EVERYTHING)) {
            missed.incrementAndGet();
        } else {
            tags.addAll(purged);
        }
    }
}
