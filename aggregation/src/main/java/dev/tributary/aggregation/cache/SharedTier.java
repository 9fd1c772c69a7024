package dev.tributary.aggregation.cache;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Port to what all processes share: kept answers, purges, and who computes what. It is speed and no more: whatever goes
 * wrong there is no error here, and nobody waits for it longer than it says of itself. It answers on the event loop that asks.
 */
public interface SharedTier {

    /** Instead of the number of an entry that is to be replaced: any, and whatever another process may bring. */
    long ANY = Long.MAX_VALUE;

    /** For a process that shares nothing. */
    static SharedTier none() {
        return new NoSharedTier();
    }

    /** Has all that other processes purge told there from now on. */
    void tell(Listener listener);

    /** Whether there is no use in asking it now. */
    boolean isAway();

    /** How long one answer may take at most. */
    Duration limit();

    /**
     * What is kept, whatever its age, if no tag that it wears was purged since its computation began; otherwise empty.
     *
     * @param known tags that it will wear, as a help
     * @param within how long that is waited for; with nothing left it is not asked
     */
    Mono<Entry> find(CacheKey key, Set<String> known, Duration within);

    /**
     * Whether none of these tags was purged after that {@linkplain Origin#start start}, as far as can be told in that time.
     */
    Mono<Boolean> isCurrent(Set<String> tags, long start, Duration within);

    /**
     * Asks to be the one process that computes. If another one does, waits for it; what that brings comes with the claim.
     * Otherwise whoever asks has to compute, even if he could wait no longer for another.
     *
     * @param seen the {@linkplain Origin#fence fence} of the entry that is to be replaced; 0 for none, {@link #ANY} for
     *     any, which waits for nobody
     * @param limit how long the computation may take at most; half of it is the most that is waited for another
     * @param within how long that is waited for what there is to know of others
     */
    Mono<Claim> claim(CacheKey key, Set<String> known, long seen, Duration limit, Duration within);

    /** Forgets what is kept; nobody waits for that. */
    void forget(CacheKey key);

    /**
     * Purges for all processes. Comes when no other can find in here what wears these tags and the others have been told, or
     * when that could not be done in time: it is then done as soon as possible, and until then nothing is found here. Tells
     * whether nothing is left to be done, of this purge and of all before it.
     */
    Mono<Boolean> purge(Set<String> tags);

    /** Who has to know what others purge. */
    interface Listener {

        /** These tags were purged by another process. */
        void purged(Set<String> tags);

        /** Others may have purged anything: for a while nothing was heard. */
        void missed();
    }

    /** What came of asking to compute. */
    interface Claim {

        /** A claim on nothing, for what nobody else will hear of. */
        static Claim none() {
            return new NoClaim();
        }

        /** What another process has computed meanwhile; {@code null} if there is something to compute. */
        default @Nullable Entry found() {
            return null;
        }

        /** The last purge before the computation. */
        default long start() {
            return Origin.UNKNOWN;
        }

        /** The number of the computation. */
        default long fence() {
            return 0;
        }

        /**
         * What another process brings that was waited for in vain, if it brings it after all while one computes oneself. It
         * never ends without that.
         */
        default Mono<Entry> meanwhile() {
            return Mono.never();
        }

        /** Whether another process was waited for. */
        default boolean waited() {
            return false;
        }

        /** Keeps what was computed, unless something newer is there; nobody waits for that. */
        default void keep(Entry entry) {}

        /** Ends the claim, whether something was kept or not, and tells those who wait. Once is enough, twice no harm. */
        default void end() {}
    }
}
