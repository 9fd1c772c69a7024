package dev.tributary.aggregation.cache;

import java.util.function.LongSupplier;

/** What happens in the cache, for meters. It is told on the way of requests, so it only counts. */
public interface CacheEvents {

    /** Listens to nothing. */
    static CacheEvents none() {
        return new SilentEvents();
    }

    /** The listener for a view, or for a part that is kept, as {@code view.part}; asked for once, at start. */
    default OfView of(String view) {
        return new SilentEvents();
    }

    /** Some tags were purged, here or elsewhere. */
    default void purged(int tags) {}

    /** Something was dropped from memory for want of room. */
    default void evicted(int bytes) {}

    /** Something that was kept could not be read, and was deleted. */
    default void broken() {}

    /** How many bytes memory holds; told once, at start, to be asked at any time. */
    default void memory(LongSupplier bytes) {}

    /** What happens to the answers of one view. */
    interface OfView {

        /** A caller got an answer. */
        default void served(CacheStatus.How how) {}

        /** A kept answer is being computed anew though somebody was served with it. */
        default void refreshed() {}

        /** An answer was kept. */
        default void stored(int bytes) {}

        /** Somebody waits for another process to compute. */
        default void waited() {}
    }
}
