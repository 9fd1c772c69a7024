package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Order.Purpose;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Finds answers or has them computed. What is fresh is served; what is stale is served while one flight renews it; what is
 * older is computed anew, and served only if that fails.
 */
public final class AnswerCache<A> {

    private final Background background = new Background();
    private final Tiers tiers;
    private final Renewals<A> renewals;
    private final Entries entries;
    private final LongSupplier nanos;

    /** What the quick way has found due; whoever it was for comes the long way next, and has it renewed. */
    private volatile @Nullable Entry due;

    /**
     * A cache of answers of one kind.
     *
     * @param nanos a clock that never jumps
     * @param random numbers from 0 to below 1
     * @param timer for the patience of callers
     * @param absences which errors say that there is no such thing
     */
    public AnswerCache(Tiers tiers, LongSupplier nanos, DoubleSupplier random, Scheduler timer, Absences absences) {
        this(tiers, new Entries(nanos, random, Gzip::of), nanos, timer, absences);
    }

    private AnswerCache(Tiers tiers, Entries entries, LongSupplier nanos, Scheduler timer, Absences absences) {
        this.tiers = tiers;
        this.entries = entries;
        this.renewals = new Renewals<>(tiers, entries, nanos, timer, absences);
        this.nanos = nanos;
    }

    /** The same for what is never sent as it is, so that there is no use in compressing it. */
    public static <A> AnswerCache<A> ofPieces(
            Tiers tiers, LongSupplier nanos, DoubleSupplier random, Scheduler timer, Absences absences) {
        return new AnswerCache<>(tiers, new Entries(nanos, random, _ -> null), nanos, timer, absences);
    }

    /**
     * The answer that is wanted, or that there is none, if that is kept. Cancelling ends the computation only if nobody else
     * waits for it.
     *
     * @param computation of the answer, which sees no caller's context
     */
    public Mono<Found<A>> find(Wanted wanted, Computation<A> computation) {
        return find(wanted, computation, false);
    }

    /** The same, or where it is wanted anew what is computed now, in the place of whatever is kept. */
    public Mono<Found<A>> find(Wanted wanted, Computation<A> computation, boolean anew) {
        return Mono.fromSupplier(
                        () -> new Order<>(wanted, computation, nanos.getAsLong(), anew ? Purpose.ANEW : Purpose.ANSWER))
                .flatMap(order -> anew ? renewals.requested(order) : find(order))
                .doOnNext(found -> wanted.events().served(found.how()));
    }

    private Mono<Found<A>> find(Order<A> order) {
        Entry entry = tiers.atHand(order.wanted().key());
        return entry != null
                ? served(order, new Look(entry, How.HIT_MEMORY), order.asked())
                : tiers.look(order.wanted()).flatMap(look -> served(order, look, nanos.getAsLong()));
    }

    private Mono<Found<A>> served(Order<A> order, Look look, long now) {
        Entry entry = look.entry();
        if (entry == null || entry.life().isOver(now)) {
            return another(order, entry);
        }
        if (entry.life().isFresh(now)) {
            if (isDueEarly(entry, now)) {
                renew(order, entry);
            }
            return Mono.just(new Found<>(entry, null, look.how()));
        }
        if (entry.life().isStale(now)) {
            renew(order, entry);
            return Mono.just(new Found<>(entry, null, How.STALE));
        }
        return another(order, entry, error -> new Found<>(entry, null, How.STALE, error));
    }

    /** The dice are thrown once a caller, whichever ways he goes. */
    private boolean isDueEarly(Entry entry, long now) {
        if (entry.equals(due)) {
            due = null;
            return true;
        }
        return entries.isDueEarly(entry.life(), now);
    }

    /** What is tried in vain is not tried again by the next caller, for a moment. */
    private Mono<Found<A>> another(Order<A> order, Entry seen, Function<Throwable, Found<A>> old) {
        return tiers.lately(order.wanted().key()) instanceof Lately.Failed failed
                ? Mono.just(old.apply(failed.error()))
                : another(order, seen).onErrorResume(renewals::saysNothing, error -> Mono.just(old.apply(error)));
    }

    private Mono<Found<A>> another(Order<A> order, @Nullable Entry seen) {
        boolean forgiving = !order.wanted().lives().negative().isPositive();
        return switch (tiers.lately(order.wanted().key())) {
            case Lately.Partial partial -> Mono.just(new Found<>(partial.entry(), null, How.HIT_MEMORY));
            case Lately.Failed failed when !forgiving -> Mono.error(failed.error());
            case null, default -> renewals.awaited(order, seen);
        };
    }

    /** What is kept and fresh, without computing anything; nor does it renew: what is due is left to {@link #find}. */
    public @Nullable Entry fresh(CacheKey key, CacheEvents.OfView listener) {
        Entry entry = tiers.atHand(key);
        long now = nanos.getAsLong();
        if (entry == null || entry.kind() != Entry.Kind.WHOLE || !entry.life().isFresh(now)) {
            return null;
        }
        if (entries.isDueEarly(entry.life(), now)) {
            due = entry;
            return null;
        }
        listener.served(How.HIT_MEMORY);
        return entry;
    }

    /** How long an entry may be kept by those who may. */
    public Freshness freshness(Entry entry, Freshness.Sharing sharing) {
        return entry.life().freshness(sharing, nanos.getAsLong());
    }

    /** How long it stays fresh; zero once it is stale. */
    public Duration left(Entry entry) {
        return Duration.ofNanos(Math.max(0, entry.life().freshUntil() - nanos.getAsLong()));
    }

    /** How long ago its computation began. */
    public Duration age(Entry entry) {
        return Duration.ofNanos(nanos.getAsLong() - entry.life().created());
    }

    /** Where an answer came from, and whether others will find it. */
    public CacheStatus status(Found<?> found) {
        Entry entry = found.entry();
        return new CacheStatus(found.how(), entry.kept() ? entry.life().ttl(nanos.getAsLong()) : 0, entry.kept());
    }

    private void renew(Order<A> order, Entry seen) {
        if (tiers.lately(order.wanted().key()) == null && !renewals.isUnderWay(order.wanted())) {
            background.run(renewals.joined(order.renewing(nanos.getAsLong()), seen));
        }
    }
}
