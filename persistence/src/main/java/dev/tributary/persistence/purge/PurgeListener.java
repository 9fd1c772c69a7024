package dev.tributary.persistence.purge;

import dev.tributary.aggregation.cache.PendingTags;
import dev.tributary.aggregation.cache.Purges;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Purges what the database says has changed. While nobody can listen nobody knows what changes, so whoever listens again
 * first takes everything as changed; and so does the first at start, for Redis may hold what was kept before. What somebody
 * else has heard meanwhile is purged in Redis, so that only the memory of this process may be out of date.
 */
final class PurgeListener {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeListener.class);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATER = Duration.ofSeconds(2);

    /** Tags of one purge: enough for one round trip to tell, few enough for one not to hold up the next. */
    private static final int BATCH = 100;

    /** Tags that may wait; about a megabyte. */
    private static final int WAITING = 10_000;

    /** Asks only whether all is told. */
    private static final Set<String> NOTHING = Set.of();

    private final Notifications notifications;
    private final Purges purges;
    private final PendingTags pending = new PendingTags(WAITING);
    private final Disposable.Swap running = Disposables.swap();
    private volatile boolean listening;
    private volatile boolean deaf;
    private volatile @Nullable Company company;

    PurgeListener(Notifications notifications, Purges purges) {
        this.notifications = notifications;
        this.purges = purges;
    }

    void begin() {
        running.update(purged().subscribe());
    }

    void stop() {
        running.dispose();
    }

    /** Whether everything that changes is heard. */
    boolean isListening() {
        return listening;
    }

    /** How many tags were heard and are not purged yet. */
    int waiting() {
        return pending.size();
    }

    /** A purge that fails is as bad as one that was not heard, so it ends the connection too. */
    private Flux<Heard> purged() {
        return notifications
                .heard()
                .doOnNext(this::hear)
                .onBackpressureLatest()
                .concatMap(heard -> purgePending().thenReturn(heard), 1)
                .doOnError(this::lose)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, SOON).maxBackoff(LATER).transientErrors(true));
    }

    private void hear(Heard heard) {
        switch (heard) {
            case Heard.Listening(boolean alone, Company others) -> listen(alone, others);
            case Heard.Changed(String tag) -> pending.add(tag);
            case Heard.Pulse() -> {}
        }
    }

    private void listen(boolean alone, Company others) {
        if (alone) {
            LOG.info("Changes of the database are heard from now on; nothing that was kept before is served any more");
            pending.add(Purges.EVERYTHING);
        } else if (deaf) {
            LOG.info("Changes of the database are heard again; what others heard meanwhile is forgotten here too");
            purges.forget();
        }
        company = others;
        deaf = false;
        listening = true;
    }

    private void lose(Throwable reason) {
        if (!deaf) {
            LOG.warn("Changes of the database are not heard: {}", String.valueOf(reason.getMessage()));
        }
        company = null;
        deaf = true;
        listening = false;
    }

    private Mono<Void> purgePending() {
        return Mono.defer(() -> purge(pending.take(BATCH)))
                .repeat(() -> pending.size() > 0)
                .then(Mono.defer(() -> purges.purge(NOTHING)))
                .flatMap(this::belong);
    }

    private Mono<Boolean> purge(Set<String> tags) {
        return tags.isEmpty() ? Mono.empty() : purges.purge(tags);
    }

    private Mono<Void> belong(boolean told) {
        Company others = company;
        return others == null ? Mono.empty() : others.belong(told);
    }
}
