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

    Flights(SeenPurges purges) {
        this.purges = purges;
    }

    /**
     * Takes a seat in the flight for that key, or starts one.
     *
     * @param computation of one that is started, with the last purge before it
     * @param seat makes of the result what this caller gets: the first argument is whether he started the flight
     */
    <F> Mono<F> join(Wanted wanted, LongFunction<Mono<T>> computation, Seat<T, F> seat) {
        var started = new AtomicBoolean();
        Flight<T> flight = flights.compute(
                wanted.key(),
                (key, under) -> under != null && !isPurged(under, wanted) ? under : start(key, computation, started));
        return flight.join().map(result -> seat.of(started.get(), result));
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

    /** How many are under way. */
    int count() {
        return flights.size();
    }

    /** What becomes of a result for one caller. */
    @FunctionalInterface
    interface Seat<T, F> {
        F of(boolean first, T result);
    }
}
