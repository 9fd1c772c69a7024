package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.SharedTier;
import io.netty.channel.EventLoopGroup;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What processes share through a Redis. It connects when it has a listener, and again whenever it has to. */
public final class RedisTier implements SharedTier, AutoCloseable {

    private final KeyNames names;
    private final String place;
    private final Links links;
    private final Trips trips;
    private final PurgeNumbers numbers;
    private final Shelf shelf;
    private final Wakes wakes = new Wakes();
    private final Leases leases;
    private final PurgeMessage messages = new PurgeMessage(new SecureRandom().nextLong());
    private final Heard heard;
    private final SharedPurges purges;
    private final Scheduler timer;
    private @Nullable WaryListener wary;
    private @Nullable Subscription subscription;

    /**
     * A tier in a Redis.
     *
     * @param namespace the word that all names in Redis begin with
     * @param limit how long Redis has for one answer
     * @param loops the event loops that ask; each has a connection of its own
     * @param timer that runs on these loops
     * @param nanos a clock that never jumps
     */
    public RedisTier(
            RedisAddress address,
            String namespace,
            Duration limit,
            EventLoopGroup loops,
            Scheduler timer,
            LongSupplier nanos,
            CacheEvents events) {
        this.names = new KeyNames(namespace);
        this.place = address.place(namespace);
        this.timer = timer;
        this.links = new Links(loops, new Wires(address));
        this.trips = new Trips(links, limit, timer, nanos);
        this.heard = new Heard(nanos);
        this.numbers = new PurgeNumbers(names, messages);
        this.shelf = new Shelf(names, numbers, nanos, events);
        this.leases = new Leases(trips, names, shelf, numbers, heard, wakes, timer, nanos);
        this.purges = new SharedPurges(trips, names, numbers, heard, timer);
    }

    /** The same Redis, for what is not an answer; it is there as long as this is. */
    public SharedRedis beside() {
        return new BesideTier(trips, names, place);
    }

    @Override
    public void tell(Listener listener) {
        wary = new WaryListener(listener, trips, numbers, heard, purges, timer);
        subscription = new Subscription(links.wire(), names, messages, heard, wakes, wary, timer);
        subscription.begin();
        links.begin();
    }

    @Override
    public boolean isAway() {
        return purges.arePending() || trips.isAway();
    }

    @Override
    public Duration limit() {
        return trips.limit();
    }

    @Override
    public Mono<Entry> find(CacheKey key, Set<String> known, Duration within) {
        return trips.ask(commands -> shelf.find(commands, key, known), _ -> {}, within)
                .flatMap(RedisTier::present);
    }

    private static Mono<Entry> present(Optional<Entry> entry) {
        return Mono.justOrEmpty(entry);
    }

    @Override
    public Mono<Boolean> isCurrent(Set<String> tags, long start, Duration within) {
        return trips.ask(commands -> shelf.isCurrent(commands, tags, start), _ -> {}, within)
                .defaultIfEmpty(true);
    }

    @Override
    public Mono<Claim> claim(CacheKey key, Set<String> known, long seen, Duration limit, Duration within) {
        return leases.claim(key, known, seen, limit, within);
    }

    @Override
    public void forget(CacheKey key) {
        trips.tell(commands -> commands.unlink(names.answer(key)));
    }

    @Override
    public Mono<Boolean> purge(Set<String> tags) {
        return purges.purge(tags);
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.stop();
        }
        if (wary != null) {
            wary.stop();
        }
        purges.stop();
        trips.stop();
        links.close();
    }
}
