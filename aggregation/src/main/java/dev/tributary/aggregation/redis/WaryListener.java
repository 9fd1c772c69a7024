package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.cache.SharedTier;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/**
 * Looks, each time that something may have been missed, whether Redis has gone back in time: it may be a replica that has not
 * heard of the last purges, or a server that has read an old file. What was purged is good again there, so all is purged.
 */
final class WaryListener implements SharedTier.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(WaryListener.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final SharedTier.Listener listener;
    private final Trips trips;
    private final PurgeNumbers numbers;
    private final Heard heard;
    private final SharedPurges purges;
    private final Scheduler timer;
    private final Disposable.Swap next = Disposables.swap();

    /** In front of that listener. */
    WaryListener(
            SharedTier.Listener listener,
            Trips trips,
            PurgeNumbers numbers,
            Heard heard,
            SharedPurges purges,
            Scheduler timer) {
        this.listener = listener;
        this.trips = trips;
        this.numbers = numbers;
        this.heard = heard;
        this.purges = purges;
        this.timer = timer;
    }

    @Override
    public void purged(Set<String> tags) {
        listener.purged(tags);
    }

    @Override
    public void missed() {
        listener.missed();
        look(heard.known());
    }

    /** Looks no more. */
    void stop() {
        next.dispose();
    }

    /** What is known before Redis is asked, it has given before, so it must have it. */
    private void look(long known) {
        if (known == Heard.NOTHING) {
            return;
        }
        trips.tell(commands -> numbers.last(commands).thenApply(last -> compared(known, last)))
                .thenAccept(answered -> {
                    if (!answered) {
                        later(known);
                    }
                });
    }

    private void later(long known) {
        if (!next.isDisposed()) {
            next.replace(timer.schedule(() -> look(known), AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private boolean compared(long known, long last) {
        boolean behind = last < known;
        if (behind) {
            LOG.warn("Redis has forgotten purges that it knew; everything in it is purged");
            purges.owe(Set.of(Purges.EVERYTHING));
            listener.missed();
        }
        return behind;
    }
}
