package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Order.Purpose;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Has answers computed: one flight a key in this process, and one process at a time as far as the shared tier can tell. */
final class Renewals<A> {

    private final Flights<Result<A>> flights;
    private final Tiers tiers;
    private final Entries entries;
    private final LongSupplier nanos;
    private final Scheduler timer;
    private final Absences absences;

    /**
     * What a flight brings.
     *
     * @param answer what was computed; {@code null} if that is only in the entry
     * @param how it was come by: {@link How#MISS} if it was computed here
     */
    private record Result<A>(Entry entry, @Nullable A answer, How how) {}

    Renewals(Tiers tiers, Entries entries, LongSupplier nanos, Scheduler timer, Absences absences) {
        this.flights = new Flights<>(tiers.purges());
        this.tiers = tiers;
        this.entries = entries;
        this.nanos = nanos;
        this.timer = timer;
        this.absences = absences;
    }

    /** A new answer in the place of what was seen, for as long as its caller has patience. */
    Mono<Found<A>> awaited(Order<A> order, @Nullable Entry seen) {
        Duration patience = order.wanted().patience();
        Mono<Found<A>> joined = joined(order, seen);
        return patience == null
                ? joined
                : joined.timeout(order.left(patience, nanos.getAsLong()), Mono.error(() -> late(patience)), timer);
    }

    private static SourceException late(Duration patience) {
        return new SourceException(new SourceFailure.TimedOut(patience, true), 0);
    }

    /** The same in the place of whatever there is, for somebody who does not want that. */
    Mono<Found<A>> requested(Order<A> order) {
        return awaited(order, null)
                .map(found ->
                        found.how() == How.MISS ? new Found<>(found.entry(), found.computed(), How.REQUEST) : found);
    }

    /** Whether one is being computed already. */
    boolean isUnderWay(Wanted wanted) {
        return flights.isUnderWay(wanted);
    }

    /** A new answer, whoever waits for it. */
    Mono<Found<A>> joined(Order<A> order, @Nullable Entry seen) {
        return flights.join(order.wanted(), mark -> flown(order, mark, seen), Renewals::found);
    }

    private static <A> Found<A> found(boolean first, Result<A> result) {
        return first || result.how() != How.MISS
                ? new Found<>(result.entry(), result.answer(), result.how())
                : new Found<>(result.entry(), null, How.COLLAPSED);
    }

    /** Computes, unless a flight that ended after its caller looked has just brought what he wants. */
    private Mono<Result<A>> flown(Order<A> order, long mark, @Nullable Entry seen) {
        long now = nanos.getAsLong();
        Entry latest = order.purpose() == Purpose.ANEW
                ? null
                : tiers.atHand(order.wanted().key());
        return latest != null && !latest.equals(seen) && latest.life().isFresh(now)
                ? Mono.just(new Result<>(latest, null, How.HIT_MEMORY))
                : Mono.usingWhen(
                        tiers.claim(order, replaced(order, seen), now),
                        claim -> claimed(order, mark, claim),
                        claim -> Mono.fromRunnable(claim::end));
    }

    /** Up to which number it may be replaced. */
    private static long replaced(Order<?> order, @Nullable Entry seen) {
        if (order.purpose() == Purpose.ANEW) {
            return SharedTier.ANY;
        }
        return seen == null ? 0 : seen.origin().fence();
    }

    private Mono<Result<A>> claimed(Order<A> order, long mark, SharedTier.Claim claim) {
        Entry found = claim.found();
        if (claim.waited()) {
            order.wanted().events().waited();
        }
        return found == null
                ? Mono.firstWithSignal(
                        computed(order, mark, claim),
                        claim.meanwhile().map(entry -> taken(order, entry, mark, How.COLLAPSED)))
                : Mono.just(taken(order, found, mark, claim.waited() ? How.COLLAPSED : How.HIT_REDIS));
    }

    private Result<A> taken(Order<A> order, Entry found, long mark, How how) {
        return new Result<>(tiers.taken(order.wanted().key(), found, mark), null, how);
    }

    private Mono<Result<A>> computed(Order<A> order, long mark, SharedTier.Claim claim) {
        Wanted wanted = order.wanted();
        if (order.purpose() == Purpose.RENEWAL) {
            wanted.events().refreshed();
        }
        long began = nanos.getAsLong();
        var origin = new Origin(mark, claim.start(), claim.fence(), began);
        return order.computation()
                .within(order.rest(began))
                .flatMap(computed -> entries.of(computed, wanted.lives(), origin, began)
                        .map(entry -> new Result<>(entry, computed.answer(), How.MISS)))
                .onErrorResume(error -> failed(wanted, error, origin, began))
                .doOnNext(result -> tiers.keep(wanted, result.entry(), claim));
    }

    private Mono<Result<A>> failed(Wanted wanted, Throwable error, Origin origin, long began) {
        byte[] absence = absences.of(error);
        if (absence == null) {
            tiers.failed(wanted, error, origin.mark());
            return Mono.error(error);
        }
        if (!wanted.lives().negative().isPositive()) {
            tiers.forget(wanted.key());
            return Mono.error(error);
        }
        return Mono.just(new Result<>(entries.absence(absence, wanted, origin, began), null, How.MISS));
    }

    /** Whether an error tells nothing of what it failed to bring, so that an old answer may still be right. */
    boolean saysNothing(Throwable error) {
        return absences.of(error) == null;
    }
}
