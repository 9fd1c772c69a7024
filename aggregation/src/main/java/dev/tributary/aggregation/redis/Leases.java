package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.SharedTier;
import dev.tributary.aggregation.cache.SharedTier.Claim;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Lets one process at a time compute an answer. A lease ends by itself, so a process that dies holding one delays the others
 * by half of their time at most; and each has a number that rises, so one that wakes up late replaces nothing newer.
 */
final class Leases {

    /** What a lease lasts longer than the computation may. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Trips trips;
    private final KeyNames names;
    private final Shelf shelf;
    private final PurgeNumbers numbers;
    private final Heard heard;
    private final Wakes wakes;
    private final Scheduler timer;
    private final LongSupplier nanos;

    /**
     * What came of asking for a lease.
     *
     * @param number of the lease if it was had, or below zero
     * @param start the number of the last purge before
     * @param entry that is kept
     */
    private record Asked(long number, long start, Optional<Entry> entry) {

        boolean isOurs() {
            return number > 0;
        }
    }

    private static long fence(Entry entry) {
        return entry.origin().fence();
    }

    Leases(
            Trips trips,
            KeyNames names,
            Shelf shelf,
            PurgeNumbers numbers,
            Heard heard,
            Wakes wakes,
            Scheduler timer,
            LongSupplier nanos) {
        this.trips = trips;
        this.names = names;
        this.shelf = shelf;
        this.numbers = numbers;
        this.heard = heard;
        this.wakes = wakes;
        this.timer = timer;
        this.nanos = nanos;
    }

    /** See {@link dev.tributary.aggregation.cache.SharedTier#claim}. */
    Mono<Claim> claim(CacheKey key, Set<String> known, long seen, Duration limit, Duration within) {
        return Mono.using(
                () -> wakes.expect(key.text()), wake -> claim(key, known, seen, limit, within, wake), wakes::forget);
    }

    private Mono<Claim> claim(
            CacheKey key, Set<String> known, long seen, Duration limit, Duration within, Wakes.Wake wake) {
        return trips.ask(commands -> asked(commands, key, known, limit), late -> end(key, late.number()), within)
                .flatMap(asked -> {
                    Entry fresh = asked.entry()
                            .filter(entry -> fence(entry) > seen && entry.life().isFresh(nanos.getAsLong()))
                            .orElse(null);
                    return asked.isOurs() || fresh != null || seen == SharedTier.ANY
                            ? Mono.just(claim(key, asked, fresh, false, Mono.never()))
                            : woken(key, known, seen, limit, wake, asked);
                })
                .defaultIfEmpty(Claim.none());
    }

    private CompletionStage<Asked> asked(
            RedisClusterAsyncCommands<byte[], byte[]> commands, CacheKey key, Set<String> known, Duration limit) {
        byte[] millis = PurgeNumbers.text(limit.plus(GRACE).toMillis());
        return asked(commands, key, known, Script.ACQUIRE.on(commands, names.lease(key), millis));
    }

    private CompletionStage<Asked> asked(
            RedisClusterAsyncCommands<byte[], byte[]> commands,
            CacheKey key,
            Set<String> known,
            CompletionStage<Long> number) {
        CompletionStage<Long> start = numbers.last(commands);
        CompletionStage<Optional<Entry>> entry = shelf.find(commands, key, known);
        return number.thenCombine(start, (ours, last) -> new Asked(ours, last, Optional.empty()))
                .thenCombine(entry, (asked, found) -> new Asked(asked.number(), asked.start(), found))
                .whenComplete((asked, error) -> {
                    if (error != null) {
                        number.thenAccept(had -> end(key, had));
                    }
                });
    }

    /**
     * Waits to be woken, and looks then; or looks after half of the time, and computes if there is nothing, which the other
     * may yet bring before.
     */
    private Mono<Claim> woken(
            CacheKey key, Set<String> known, long seen, Duration limit, Wakes.Wake wake, Asked before) {
        return wake.awaited()
                .timeout(limit.dividedBy(2), Mono.just(false), timer)
                .publishOn(trips.here())
                .flatMap(woken -> trips.ask(commands ->
                                asked(commands, key, known, CompletableFuture.completedStage(before.number())))
                        .map(asked -> claim(
                                key,
                                asked,
                                later(asked.entry(), seen),
                                true,
                                woken ? Mono.never() : meanwhile(key, known, seen))));
    }

    /** Whoever has waited takes what there is, even if it is not fresh any more: else all would compute, one after the other. */
    private @Nullable Entry later(Optional<Entry> entry, long seen) {
        return entry.filter(found -> fence(found) > seen && !found.life().isOver(nanos.getAsLong()))
                .orElse(null);
    }

    /** What the other brings after all: whatever it brought before one could hear of it, or when one hears. */
    private Mono<Entry> meanwhile(CacheKey key, Set<String> known, long seen) {
        Mono<Entry> look =
                trips.ask(commands -> shelf.find(commands, key, known)).mapNotNull(found -> later(found, seen));
        return Mono.using(
                () -> wakes.expect(key.text()),
                wake -> look.switchIfEmpty(
                                wake.awaited().publishOn(trips.here()).then(look))
                        .switchIfEmpty(Mono.never()),
                wakes::forget);
    }

    private Lease claim(CacheKey key, Asked asked, @Nullable Entry found, boolean waited, Mono<Entry> meanwhile) {
        return new Lease(this, key, found, heard.start(asked.start()), asked.number(), waited, meanwhile);
    }

    /** Keeps an entry; completes when that is done or will not be. */
    CompletionStage<Boolean> keep(CacheKey key, Entry entry) {
        return trips.tell(commands -> shelf.keep(commands, key, entry));
    }

    /** Gives back a lease, if there is one, and wakes those who wait. */
    void end(CacheKey key, long number) {
        if (number > 0) {
            trips.tell(commands -> {
                Script.RELEASE.on(commands, names.lease(key), PurgeNumbers.text(number));
                return commands.publish(names.done(), key.text().getBytes(StandardCharsets.UTF_8));
            });
        }
    }
}
