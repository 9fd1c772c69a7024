package dev.tributary.aggregation.cache;

import java.util.concurrent.ThreadLocalRandom;
import reactor.core.scheduler.Scheduler;

/** Makes caches for all kinds of answers, which share their tiers. */
public final class Caches {

    private final Tiers tiers;
    private final Scheduler timer;

    /**
     * Caches over these tiers.
     *
     * @param timer for the patience of callers
     */
    public Caches(Tiers tiers, Scheduler timer) {
        this.tiers = tiers;
        this.timer = timer;
    }

    /** A cache for one kind of answer; keys of two kinds must not be alike. */
    public <A> AnswerCache<A> of(Absences absences) {
        return new AnswerCache<>(
                tiers, System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), timer, absences);
    }

    /** The same for what is never sent as it is. */
    public <A> AnswerCache<A> ofPieces(Absences absences) {
        return AnswerCache.ofPieces(
                tiers, System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), timer, absences);
    }
}
