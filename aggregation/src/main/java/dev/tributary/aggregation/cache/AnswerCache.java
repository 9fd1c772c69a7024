package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Finds answers or has them computed. What is fresh is served; what is stale is served while one flight renews it; what is
 * older is computed anew, and served only if that fails.
 */
public final class AnswerCache<A> implements Purges {

    private final SeenPurges purges = new SeenPurges();
    private final Background background = new Background();
    private final Flights<Result<A>> flights = new Flights<>(purges);
    private final MemoryTier memory;
    private final Entries entries;
    private final LongSupplier nanos;
    private final Scheduler timer;
    private final Predicate<Throwable> isGone;
    private final CacheEvents events;

    /** What a flight brings. */
    private record Result<A>(Entry entry, @Nullable A answer) {}

    /**
     * A cache that keeps so many bytes.
     *
     * @param nanos a clock that never jumps
     * @param random numbers from 0 to below 1
     * @param timer for the patience of callers
     * @param isGone whether an error says that there is no such thing, so that an old answer is wrong
     */
    public AnswerCache(
            long bytes,
            LongSupplier nanos,
            DoubleSupplier random,
            Scheduler timer,
            Predicate<Throwable> isGone,
            CacheEvents events) {
        this.memory = new MemoryTier(bytes, purges, nanos, events);
        this.entries = new Entries(nanos, random);
        this.nanos = nanos;
        this.timer = timer;
        this.isGone = isGone;
        this.events = events;
    }

    /**
     * The answer that is wanted. Cancelling ends the computation only if nobody else waits for it.
     *
     * @param computation of the answer, which sees no caller's context
     */
    public Mono<Found<A>> find(Wanted wanted, Mono<Computed<A>> computation) {
        return Mono.defer(() -> find(wanted, computation, memory.find(wanted.key())))
                .doOnNext(found -> wanted.events().served(found.how()));
    }

    private Mono<Found<A>> find(Wanted wanted, Mono<Computed<A>> computation, @Nullable Entry entry) {
        long now = nanos.getAsLong();
        if (entry == null || entry.isOver(now)) {
            return computed(wanted, computation, entry);
        }
        if (entry.isFresh(now)) {
            if (entries.isDueEarly(entry, now)) {
                renew(wanted, computation, entry);
            }
            return Mono.just(new Found<>(entry, null, How.HIT_MEMORY));
        }
        if (entry.isStale(now)) {
            renew(wanted, computation, entry);
            return Mono.just(new Found<>(entry, null, How.STALE));
        }
        return computed(wanted, computation, entry)
                .onErrorResume(isGone.negate(), _ -> Mono.just(new Found<>(entry, null, How.STALE)));
    }

    /** What is kept and fresh, without computing anything; nor does it renew, for whoever comes late will. */
    public @Nullable Entry fresh(CacheKey key, CacheEvents.OfView listener) {
        Entry entry = memory.find(key);
        long now = nanos.getAsLong();
        if (entry == null || !entry.isFresh(now) || entries.isDueEarly(entry, now)) {
            return null;
        }
        listener.served(How.HIT_MEMORY);
        return entry;
    }

    /** How long an entry may be kept by those who may. */
    public Freshness freshness(Entry entry, Freshness.Sharing sharing) {
        return entry.freshness(sharing, nanos.getAsLong());
    }

    /** Seconds for which it stays fresh; negative once it is stale. */
    public int ttl(Entry entry) {
        return entry.ttl(nanos.getAsLong());
    }

    private void renew(Wanted wanted, Mono<Computed<A>> computation, Entry seen) {
        if (background.run(joined(wanted, computation, seen))) {
            wanted.events().refreshed();
        }
    }

    private Mono<Found<A>> computed(Wanted wanted, Mono<Computed<A>> computation, @Nullable Entry seen) {
        Mono<Found<A>> joined = joined(wanted, computation, seen);
        Duration patience = wanted.patience();
        return patience == null ? joined : joined.timeout(patience, Mono.error(() -> late(patience)), timer);
    }

    private static SourceException late(Duration patience) {
        return new SourceException(new SourceFailure.TimedOut(patience, true), 0);
    }

    private Mono<Found<A>> joined(Wanted wanted, Mono<Computed<A>> computation, @Nullable Entry seen) {
        return flights.join(
                wanted,
                mark -> flown(wanted, computation, mark, seen),
                (first, result) -> first && result.answer() != null
                        ? new Found<>(result.entry(), result.answer(), How.MISS)
                        : new Found<>(result.entry(), null, How.COLLAPSED));
    }

    /** Computes, unless a flight that ended after its caller looked has just brought what he wants. */
    private Mono<Result<A>> flown(Wanted wanted, Mono<Computed<A>> computation, long mark, @Nullable Entry seen) {
        Entry latest = memory.find(wanted.key());
        return latest != null && !latest.equals(seen) && latest.isFresh(nanos.getAsLong())
                ? Mono.just(new Result<>(latest, null))
                : flown(wanted, computation, mark);
    }

    private Mono<Result<A>> flown(Wanted wanted, Mono<Computed<A>> computation, long mark) {
        long began = nanos.getAsLong();
        return computation
                .flatMap(computed -> entries.of(computed, wanted.lives(), mark, began)
                        .map(entry -> new Result<>(entry, computed.answer())))
                .doOnNext(result -> keep(wanted, result.entry()))
                .doOnError(isGone, _ -> memory.remove(wanted.key()));
    }

    private void keep(Wanted wanted, Entry entry) {
        if (entry.kept() && !purges.isAnySince(entry.mark(), entry.tags())) {
            memory.put(wanted.key(), entry);
            wanted.events().stored(entry.weight());
        }
    }

    @Override
    public Mono<Void> purge(Set<String> tags) {
        return Mono.fromRunnable(() -> purged(tags));
    }

    private void purged(Set<String> tags) {
        purges.add(tags);
        events.purged(tags.size());
    }

    @Override
    public void missed() {
        purged(Set.of(EVERYTHING));
    }
}
