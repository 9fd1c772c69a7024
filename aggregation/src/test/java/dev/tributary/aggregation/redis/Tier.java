package dev.tributary.aggregation.redis;

import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Life;
import dev.tributary.aggregation.cache.Origin;
import dev.tributary.aggregation.cache.SharedTier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** The tier of one process, on a Redis, with what it tells. */
final class Tier implements AutoCloseable, SharedTier.Listener, CacheEvents {

    static final Duration LIMIT = Duration.ofSeconds(10);
    static final Set<String> TAGS = Set.of("*", "product:42");

    final List<String> purged = new CopyOnWriteArrayList<>();
    final AtomicInteger missed = new AtomicInteger();
    final AtomicInteger broken = new AtomicInteger();
    final RedisTier redis;
    private final LoopResources loops = LoopResources.create("tier", 2, true);

    Tier(String url) {
        redis = new RedisTier(
                RedisAddress.parse(url),
                "test",
                Duration.ofMillis(500),
                loops.onClient(true),
                Schedulers.fromExecutorService(loops.onClient(true)),
                System::nanoTime,
                this);
        redis.tell(this);
    }

    /** Waits until it is connected and hears what others tell. */
    Tier ready() {
        await().atMost(LIMIT).until(() -> !redis.isAway() && missed.get() > 0);
        return this;
    }

    @Override
    public void purged(Set<String> tags) {
        purged.addAll(tags);
    }

    @Override
    public void missed() {
        missed.incrementAndGet();
    }

    @Override
    public void broken() {
        broken.incrementAndGet();
    }

    static CacheKey key(String name) {
        return CacheKey.of(name).toKey();
    }

    /** An entry that was computed just now under a claim. */
    static Entry entry(String document, SharedTier.Claim claim) {
        long now = System.nanoTime();
        long minute = Duration.ofMinutes(1).toNanos();
        return new Entry(
                Entry.Kind.WHOLE,
                document.getBytes(StandardCharsets.UTF_8),
                null,
                "\"etag\"",
                TAGS,
                new Life(now, 1000, now + minute, now + 2 * minute, now + 3 * minute),
                new Origin(0, claim.start(), claim.fence(), now));
    }

    SharedTier.Claim claim(CacheKey key) {
        return Objects.requireNonNull(redis.claim(key, TAGS, 0, LIMIT).block(LIMIT));
    }

    /** Has an answer computed and kept. */
    Tier holding(CacheKey key, String document) {
        SharedTier.Claim claim = claim(key);
        claim.keep(entry(document, claim));
        claim.end();
        await().atMost(LIMIT).until(() -> document.equals(found(key)));
        return this;
    }

    /** What it finds, as text. */
    String found(CacheKey key) {
        Entry entry = redis.find(key, Set.of("*")).block(LIMIT);
        return entry == null ? "nothing" : new String(entry.document(), StandardCharsets.UTF_8);
    }

    Tier purge(String... tags) {
        redis.purge(Set.of(tags)).block(LIMIT);
        return this;
    }

    @Override
    public void close() {
        redis.close();
        loops.disposeLater(Duration.ZERO, LIMIT).block(LIMIT);
    }
}
