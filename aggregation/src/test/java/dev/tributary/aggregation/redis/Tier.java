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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** The tier of one process, on a Redis, with what it tells. */
final class Tier implements AutoCloseable, SharedTier.Listener, CacheEvents {

    static final Duration LIMIT = Duration.ofSeconds(20);

    /** For tests in which Redis has to answer, however busy the machine is. */
    static final Duration PATIENT = Duration.ofSeconds(5);

    /** For tests in which Redis does not answer. */
    static final Duration HASTY = Duration.ofMillis(200);

    private static final int LOOPS = 2;

    static final String NAMESPACE = "test";
    static final Set<String> TAGS = Set.of("*", "product:42");

    final List<String> purged = new CopyOnWriteArrayList<>();
    final AtomicInteger missed = new AtomicInteger();
    final AtomicInteger broken = new AtomicInteger();
    final RedisTier redis;

    private final LoopResources loops = LoopResources.create("tier", LOOPS, true);

    Tier(String url) {
        this(url, PATIENT);
    }

    /** A tier that gives Redis so long for an answer. */
    Tier(String url, Duration limit) {
        redis = new RedisTier(
                RedisAddress.parse(url),
                NAMESPACE,
                limit,
                loops.onClient(true),
                Schedulers.fromExecutorService(loops.onClient(true)),
                System::nanoTime,
                this);
        redis.tell(this);
    }

    /** Waits until it is connected and hears what others tell. */
    Tier ready() {
        soon().until(() -> missed.get() > 0);
        return back();
    }

    /** Waits until all of its event loops, which take turns, have a Redis that answers. */
    Tier back() {
        soon().until(() -> IntStream.range(0, 2 * LOOPS).noneMatch(turn -> redis.isAway()));
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
        return entry(document, TAGS, new Origin(0, claim.start(), claim.fence(), 0));
    }

    static Entry entry(String document, Set<String> tags, Origin origin) {
        long now = System.nanoTime();
        long minute = Duration.ofMinutes(1).toNanos();
        return new Entry(
                Entry.Kind.WHOLE,
                document.getBytes(StandardCharsets.UTF_8),
                null,
                "\"etag\"",
                tags,
                new Life(now, 1000, now + minute, now + 2 * minute, now + 3 * minute),
                origin);
    }

    /** Looks again and again until something is so. */
    static ConditionFactory soon() {
        return await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    SharedTier.Claim claim(CacheKey key) {
        return claim(key, LIMIT);
    }

    SharedTier.Claim claim(CacheKey key, Duration limit) {
        return claim(key, 0, limit);
    }

    /** A claim to compute in the place of what was seen. */
    SharedTier.Claim claim(CacheKey key, long seen, Duration limit) {
        return Objects.requireNonNull(redis.claim(key, TAGS, seen, limit, LIMIT).block(LIMIT));
    }

    /** Has an answer computed and kept. */
    Tier holding(CacheKey key, String document) {
        return holding(key, document, TAGS);
    }

    Tier holding(CacheKey key, String document, Set<String> tags) {
        upToDate().keep(key, document, tags);
        soon().until(() -> document.equals(found(key)));
        return this;
    }

    /** Waits until it has heard of all purges, for until then others find nothing of a tag that is new. */
    private Tier upToDate() {
        String name = UUID.randomUUID().toString();
        soon().until(() -> "{}".equals(keep(key(name), "{}", Set.of(name)).found(key(name))));
        return this;
    }

    /** Computes and keeps, if that works. */
    Tier keep(CacheKey key, String document, Set<String> tags) {
        SharedTier.Claim claim = claim(key);
        claim.keep(entry(document, tags, new Origin(0, claim.start(), claim.fence(), 0)));
        claim.end();
        return this;
    }

    /** What it finds, as text. */
    String found(CacheKey key) {
        Entry entry = redis.find(key, Set.of("*"), LIMIT).block(LIMIT);
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
