package dev.tributary.aggregation.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import reactor.core.publisher.Mono;

/** The flights that are under way, one a key; whoever asks after a purge gets one that began after it. */
final class Flights<T> {

    private final Map<CacheKey, Flight<T>> flights = new ConcurrentHashMap<>();
    private final SeenPurges purges;

    /** A seat that was taken; the first one of a flight by whoever started it. */
    private record Taken<T>(Flight<T> flight, boolean first) {}

    Flights(SeenPurges purges) {
        this.purges = purges;
    }

    /**
     * Takes a seat in the flight for that key, or starts one, for each subscriber.
     *
     * @param computation of one that is started, with the last purge before it
     * @param seat makes of the result what this caller gets: the first argument is whether he started the flight
     */
    <F> Mono<F> join(Wanted wanted, LongFunction<Mono<T>> computation, Seat<T, F> seat) {
        return Mono.using(
                () -> taken(wanted, computation),
                taken -> taken.flight().result().map(result -> seat.of(taken.first(), result)),
                taken -> taken.flight().leave());
    }

    private Taken<T> taken(Wanted wanted, LongFunction<Mono<T>> computation) {
        var started = new AtomicBoolean();
        Flight<T> flight = flights.compute(
                wanted.key(),
                (key, under) -> under != null && !isPurged(under, wanted) && under.take()
                        ? under
                        : start(key, computation, started));
        return new Taken<>(flight, started.get());
    }

    private Flight<T> start(CacheKey key, LongFunction<Mono<T>> computation, AtomicBoolean started) {
        started.set(true);
        var self = new Flight<?>[1];
        long mark = purges.mark();
        var flight = new Flight<>(mark, Mono.defer(() -> computation.apply(mark)), () -> flights.remove(key, self[0]));
        self[0] = flight;
        return flight;
    }

    private boolean isPurged(Flight<T> flight, Wanted wanted) {
        return wanted.moreToCome()
                ? purges.isAnySince(flight.mark())
                : purges.isAnySince(flight.mark(), wanted.known());
    }

    /** Whether there is one that whoever wants that would join. */
    boolean isUnderWay(Wanted wanted) {
        Flight<T> under = flights.get(wanted.key());
        return under != null && !isPurged(under, wanted);
    }

    /** What becomes of a result for one caller. */
    @FunctionalInterface
    interface Seat<T, F> {
        F of(boolean first, T result);
    }
}
