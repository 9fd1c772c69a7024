package dev.tributary.api.limits;

import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.SharedTier;
import dev.tributary.aggregation.redis.RedisAddress;
import dev.tributary.aggregation.redis.RedisTier;
import dev.tributary.aggregation.redis.SharedRedis;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** The buckets of one process, on a Redis, at a time that tests decide. */
final class OneProcess implements AutoCloseable, SharedTier.Listener {

    static final Duration EVENTUALLY = Duration.ofSeconds(30);
    static final String NAMESPACE = "test";

    /** For tests in which Redis has to answer, however busy the machine is. */
    static final Duration PATIENT = Duration.ofSeconds(10);

    private static final int LOOPS = 2;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Buckets buckets;

    private final LoopResources loops = LoopResources.create("limits", LOOPS, true);
    private final RedisTier tier;

    /** A process that waits so long for Redis. */
    OneProcess(String url, Duration limit, HandClock clock) {
        this.tier = new RedisTier(
                RedisAddress.parse(url),
                NAMESPACE,
                limit,
                loops.onClient(true),
                Schedulers.fromExecutorService(loops.onClient(true)),
                System::nanoTime,
                CacheEvents.none());
        tier.tell(this);
        this.buckets = buckets(tier.beside(), clock, new LimitMeters(meters));
        await().atMost(EVENTUALLY).until(this::isAnswered);
    }

    /** Buckets for the usual rates. */
    static Buckets buckets(SharedRedis redis, HandClock clock, LimitMeters meters) {
        return new Buckets(redis, charge -> charge.limit().usual(), clock, clock, meters);
    }

    /** Whether Redis answers all of its event loops, which take turns. */
    private boolean isAnswered() {
        return IntStream.range(0, 2 * LOOPS)
                .allMatch(
                        _ -> tier.beside().ask(RedisClusterAsyncCommands::ping).block(EVENTUALLY) != null);
    }

    Taken take(Charge charge) {
        return Objects.requireNonNull(buckets.take(charge).block(EVENTUALLY));
    }

    /** How many of so many are allowed. */
    long taken(int many, Charge charge) {
        return IntStream.range(0, many).filter(_ -> take(charge).allowed()).count();
    }

    double count(String meter, Limit limit, String... tags) {
        return meters.get(meter).tag("limit", limit.text()).tags(tags).counter().count();
    }

    @Override
    public void purged(Set<String> tags) {}

    @Override
    public void missed() {}

    @Override
    public void close() {
        tier.close();
        loops.disposeLater(Duration.ZERO, EVENTUALLY).block(EVENTUALLY);
    }
}
