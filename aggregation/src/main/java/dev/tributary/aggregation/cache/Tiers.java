package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.cache.CacheStatus.How;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where answers are kept: the memory of this process, over what all processes share. */
public final class Tiers implements Purges {

    /** The part of his time that a caller spends on asking what others know; the rest is for computing. */
    private static final int SHARE = 4;

    private final SeenPurges purges = new SeenPurges();
    private final Flights<Look> looks = new Flights<>(purges);
    private final Lately lately;
    private final MemoryTier memory;
    private final Belief belief;
    private final SharedTier shared;
    private final LongSupplier nanos;
    private final CacheEvents events;

    /**
     * Tiers of which the first keeps so many bytes.
     *
     * @param nanos a clock that never jumps
     */
    public Tiers(long bytes, SharedTier shared, LongSupplier nanos, CacheEvents events) {
        this.memory = new MemoryTier(bytes, purges, nanos, events);
        this.belief = new Belief(memory, shared, nanos);
        this.lately = new Lately(purges, nanos);
        this.shared = shared;
        this.nanos = nanos;
        this.events = events;
        shared.tell(new Heard());
    }

    /** What nobody else has to be asked for. */
    @Nullable
    Entry atHand(CacheKey key) {
        Entry entry = memory.find(key);
        return entry == null || belief.holds(key, entry) ? entry : null;
    }

    /** What is left for asking what others know: of a quarter of the caller's time, and of what one answer may take. */
    private Duration left(Wanted wanted, long since) {
        Duration patience = wanted.patience();
        long limit = wanted.limit().toNanos();
        long time = patience == null ? limit : Math.min(limit, patience.toNanos());
        long all = Math.min(time / SHARE, shared.limit().toNanos());
        return Duration.ofNanos(Math.max(0, all - (nanos.getAsLong() - since)));
    }

    /** What there is, after asking whoever can tell. */
    Mono<Look> look(Wanted wanted) {
        return shared.isAway()
                ? Mono.just(held(memory.find(wanted.key())))
                : looks.join(wanted, mark -> looked(wanted, mark), (first, look) -> look);
    }

    private static Look held(@Nullable Entry entry) {
        return entry == null ? Look.NOTHING : new Look(entry, How.HIT_MEMORY);
    }

    private Mono<Look> looked(Wanted wanted, long mark) {
        Entry held = memory.find(wanted.key());
        long began = nanos.getAsLong();
        if (held == null) {
            return found(wanted, mark, began);
        }
        return belief.holds(wanted.key(), held)
                ? Mono.just(held(held))
                : belief.checked(wanted.key(), held, left(wanted, began))
                        .map(Tiers::held)
                        .switchIfEmpty(Mono.defer(() -> found(wanted, mark, began)));
    }

    private Mono<Look> found(Wanted wanted, long mark, long began) {
        return shared.find(wanted.key(), wanted.known(), left(wanted, began))
                .map(entry -> new Look(taken(wanted.key(), entry, mark), How.HIT_REDIS))
                .switchIfEmpty(Mono.fromSupplier(() -> nothing(wanted.key())));
    }

    private Look nothing(CacheKey key) {
        memory.remove(key);
        return Look.NOTHING;
    }

    /** Keeps here what was found there, as of the last purge that was known before. */
    Entry taken(CacheKey key, Entry entry, long mark) {
        Entry taken = entry.with(entry.origin().read(mark, nanos.getAsLong()));
        if (!isPurged(taken)) {
            memory.put(key, taken);
        }
        return taken;
    }

    private boolean isPurged(Entry entry) {
        return purges.isAnySince(entry.origin().mark(), entry.tags());
    }

    /** Asks to compute, in the place of what has no higher number. */
    Mono<SharedTier.Claim> claim(Order<?> order, long seen, long now) {
        Wanted wanted = order.wanted();
        return shared.isAway()
                ? Mono.just(SharedTier.Claim.none())
                : shared.claim(wanted.key(), wanted.known(), seen, order.left(now), left(wanted, order.asked()));
    }

    /** Keeps what was computed under a claim, unless it is out of date already. */
    void keep(Wanted wanted, Entry entry, SharedTier.Claim claim) {
        if (isPurged(entry)) {
            return;
        }
        if (entry.kept()) {
            memory.put(wanted.key(), entry);
            claim.keep(entry);
            wanted.events().stored(entry.weight());
        } else if (entry.kind() == Entry.Kind.PARTIAL) {
            lately.add(wanted.key(), new Lately.Partial(entry));
        }
    }

    /** Remembers for a moment that a computation failed. */
    void failed(Wanted wanted, Throwable error, long mark) {
        lately.add(
                wanted.key(),
                new Lately.Failed(error, wanted.known(), mark, wanted.lives().negative()));
    }

    /** What was tried in vain a moment ago. */
    Lately.@Nullable Attempt lately(CacheKey key) {
        return lately.find(key);
    }

    /** Forgets what turned out to be wrong. */
    void forget(CacheKey key) {
        memory.remove(key);
        shared.forget(key);
    }

    SeenPurges purges() {
        return purges;
    }

    @Override
    public Mono<Boolean> purge(Set<String> tags) {
        if (tags.isEmpty()) {
            return shared.purge(tags);
        }
        Set<String> reached = SeenPurges.reached(tags);
        return Mono.fromRunnable(() -> purged(reached))
                .then(Mono.defer(() -> shared.purge(reached)))
                .doOnSuccess(told -> purges.add(reached));
    }

    private void purged(Set<String> tags) {
        purges.add(tags);
        events.purged(tags.size());
    }

    @Override
    public void forget() {
        purged(Set.of(EVERYTHING));
    }

    /** Takes what other processes tell. */
    private final class Heard implements SharedTier.Listener {

        @Override
        public void purged(Set<String> tags) {
            Tiers.this.purged(tags);
        }

        @Override
        public void missed() {
            forget();
        }
    }
}
