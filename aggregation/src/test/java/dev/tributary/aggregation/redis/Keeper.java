package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Computed;
import dev.tributary.aggregation.cache.Found;
import dev.tributary.aggregation.cache.Lives;
import dev.tributary.aggregation.cache.Tiers;
import dev.tributary.aggregation.cache.Wanted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** The cache of one process over a Redis, on a clock that the test may set forward. */
final class Keeper implements AutoCloseable {

    static final Lives LIVES =
            new Lives(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofHours(1), Duration.ZERO);

    /** What was left for each computation, in order; {@code null} for all of its time. */
    final List<@Nullable Duration> left = new CopyOnWriteArrayList<>();

    final RedisTier redis;

    private final LoopResources loops = LoopResources.create("keeper", 1, true);
    private final AnswerCache<String> cache;
    private Duration limit = Tier.LIMIT;
    private @Nullable Duration patience;

    /** A process that gives Redis so long for an answer. */
    Keeper(String url, Duration most, LongSupplier nanos) {
        Scheduler timer = Schedulers.fromExecutorService(loops.onClient(true));
        redis = new RedisTier(
                RedisAddress.parse(url), Tier.NAMESPACE, most, loops.onClient(true), timer, nanos, CacheEvents.none());
        var tiers = new Tiers(1 << 20, redis, nanos, CacheEvents.none());
        cache = new AnswerCache<>(tiers, nanos, () -> 0.5, timer, error -> null);
    }

    /** Gives whoever asks from now on so much time. */
    Keeper within(Duration time) {
        limit = time;
        return this;
    }

    /** Has whoever asks from now on wait no longer than that. */
    Keeper patient(Duration time) {
        patience = time;
        return this;
    }

    /** Waits until the other one finds what this one keeps. */
    Keeper sharingWith(Keeper other) {
        Tier.soon().until(() -> !redis.isAway() && !other.redis.isAway() && shares(other));
        left.clear();
        other.left.clear();
        return this;
    }

    private boolean shares(Keeper other) {
        CacheKey key = Tier.key(UUID.randomUUID().toString());
        return served(key, "{}").equals("{} " + How.MISS)
                && other.served(key, "{}").equals("{} " + How.HIT_REDIS);
    }

    /** What it gives to a caller, and how it was come by. */
    String served(CacheKey key, String computed) {
        return text(find(key, Mono.just(computed), false).block(Tier.LIMIT));
    }

    String servedAnew(CacheKey key, String computed) {
        return text(find(key, Mono.just(computed), true).block(Tier.LIMIT));
    }

    CompletableFuture<@Nullable String> asked(CacheKey key, Mono<String> computation) {
        return find(key, computation, false).map(Keeper::text).toFuture();
    }

    private static String text(@Nullable Found<String> found) {
        return found == null
                ? "nothing"
                : new String(found.entry().document(), StandardCharsets.UTF_8) + " " + found.how();
    }

    private Mono<Found<String>> find(CacheKey key, Mono<String> computation, boolean anew) {
        Set<String> tags = Set.of("*", tag(key));
        var wanted = new Wanted(
                key, tags, false, LIVES, limit, patience, CacheEvents.none().of("view"));
        return cache.find(wanted, rest -> computed(rest, tags, computation), anew);
    }

    private Mono<Computed<String>> computed(@Nullable Duration rest, Set<String> tags, Mono<String> computation) {
        return Mono.defer(() -> {
            left.add(rest);
            return computation.map(text -> new Computed<>(text, text.getBytes(StandardCharsets.UTF_8), true, tags));
        });
    }

    /** The tag that answers under a key wear. */
    static String tag(CacheKey key) {
        return "of:" + key.text();
    }

    @Override
    public void close() {
        redis.close();
        loops.disposeLater(Duration.ZERO, Tier.LIMIT).block(Tier.LIMIT);
    }
}
