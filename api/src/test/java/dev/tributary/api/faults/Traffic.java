package dev.tributary.api.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How much is asked, and how much at once. */
final class Traffic {

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    /** Counts a request for a path, until it is closed as one in flight. */
    InFlight begin(String path) {
        return lane(path).enter();
    }

    /** How often a path was asked for. */
    int requests(String path) {
        return lane(path).requests.get();
    }

    /** How many requests for a path have been in flight at once, at most. */
    int most(String path) {
        return lane(path).most.get();
    }

    /** How many requests are in flight on all paths. */
    int inFlight() {
        return lanes.values().stream().mapToInt(lane -> lane.inFlight.get()).sum();
    }

    private Lane lane(String path) {
        return lanes.computeIfAbsent(path, _ -> new Lane());
    }

    /** A request that is being answered. */
    interface InFlight extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Lane {

        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger inFlight = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        InFlight enter() {
            requests.incrementAndGet();
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            return inFlight::decrementAndGet;
        }
    }
}
