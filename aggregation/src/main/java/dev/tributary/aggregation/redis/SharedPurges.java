package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.PendingTags;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Writes purges into Redis and tells the other processes. What could not be written stays to be written. */
final class SharedPurges {

    private static final Logger LOG = LoggerFactory.getLogger(SharedPurges.class);

    /** Tags that may wait to be written; with one more it is everything. */
    private static final int MOST = 10_000;

    /** Tags that are written at once, so that a connection has room for them and for questions. */
    private static final int BATCH = 200;

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final PendingTags pending = new PendingTags(MOST);
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Disposable.Swap next = Disposables.swap();
    private final Trips trips;
    private final KeyNames names;
    private final PurgeNumbers numbers;
    private final Heard heard;
    private final Scheduler timer;

    SharedPurges(Trips trips, KeyNames names, PurgeNumbers numbers, Heard heard, Scheduler timer) {
        this.trips = trips;
        this.names = names;
        this.numbers = numbers;
        this.heard = heard;
        this.timer = timer;
    }

    /** Whether something is not written yet, so that what is kept in Redis may be out of date. */
    boolean arePending() {
        return writing.get() || pending.size() > 0;
    }

    /** Comes when it is written, or when that turned out not to work for now; tells whether nothing is left to be written. */
    Mono<Boolean> purge(Set<String> tags) {
        return Flux.fromIterable(tags)
                .<Set<String>>buffer(BATCH, HashSet::new)
                .concatMap(this::batch)
                .then(Mono.fromSupplier(() -> !arePending()));
    }

    private Mono<Boolean> batch(Set<String> tags) {
        return trips.ask(commands -> written(commands, tags)).switchIfEmpty(Mono.fromSupplier(() -> postponed(tags)));
    }

    /** Has to be written too; until it is, nothing of Redis is used here. */
    void owe(Set<String> tags) {
        tags.forEach(pending::add);
        if (!next.isDisposed() && writing.compareAndSet(false, true)) {
            again();
        }
    }

    private boolean postponed(Set<String> tags) {
        tags.forEach(pending::add);
        later();
        return false;
    }

    /** Nothing is tried again after that. */
    void stop() {
        next.dispose();
    }

    private void later() {
        if (!next.isDisposed() && writing.compareAndSet(false, true)) {
            LOG.warn("A purge cannot be written to Redis; until it can, nothing of Redis is used here");
            rest();
        }
    }

    private void rest() {
        if (!next.isDisposed()) {
            next.replace(timer.schedule(this::again, AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void again() {
        Set<String> tags = pending.take(BATCH);
        trips.tell(commands -> written(commands, tags)).thenAccept(done -> {
            if (!done) {
                tags.forEach(pending::add);
                rest();
            } else if (pending.size() > 0) {
                again();
            } else {
                finish();
            }
        });
    }

    private void finish() {
        LOG.info("All purges are written to Redis");
        writing.set(false);
        if (pending.size() > 0) {
            later();
        }
    }

    private CompletionStage<Boolean> written(RedisClusterAsyncCommands<byte[], byte[]> commands, Set<String> tags) {
        return numbers.next(commands, heard.known())
                .thenCompose(number -> raised(commands, tags, number))
                .whenComplete((number, error) -> {
                    if (error != null) {
                        dropped(commands, tags);
                    }
                })
                .thenCompose(number -> numbers.tell(commands, tags, number))
                .thenApply(heard -> true);
    }

    private CompletionStage<PurgeNumber> raised(
            RedisClusterAsyncCommands<byte[], byte[]> commands, Set<String> tags, PurgeNumber number) {
        heard.given(number.own());
        return numbers.raise(commands, tags, number);
    }

    /**
     * A Redis that is full can still forget, and what has no number is good no more. The number of the last purge goes first:
     * with that one, whoever keeps something would make the tags good again for what is old.
     */
    private void dropped(RedisClusterAsyncCommands<byte[], byte[]> commands, Set<String> tags) {
        Unwatched.command(commands.unlink(names.sequence()));
        tags.forEach(tag -> Unwatched.command(commands.unlink(names.tag(tag))));
        Unwatched.command(numbers.tell(commands, tags, PurgeNumber.first(PurgeNumbers.NONE)));
    }
}
