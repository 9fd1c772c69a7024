package dev.tributary.api.limits;

import dev.tributary.aggregation.redis.SharedRedis;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * A bucket that all processes take from. It is read, and written if nobody else has meanwhile; those of this process who come
 * at the same time take together, so that they are not in each other's way. It ends by itself soon after it is full again.
 */
final class SharedBucket {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBucket.class);

    private static final ExpirationAfterWriteStrategy LIFE =
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10));

    private final SharedRedis redis;
    private final byte[] name;
    private final LatestConnection<byte[]> connection = new LatestConnection<>();
    private final AsyncBucketProxy bucket;

    /**
     * A bucket, which is full if nobody took from it lately.
     *
     * @param clock on the wall, the same for all processes
     */
    SharedBucket(SharedRedis redis, String name, BucketConfiguration configuration, TimeMeter clock) {
        this.redis = redis;
        this.name = redis.name(name);
        this.bucket = new LettuceBasedProxyManagerBuilder<>(connection)
                .expirationAfterWrite(LIFE)
                .clientClock(clock)
                .build()
                .asAsync()
                .builder()
                .withOptimization(Optimizations.batching())
                .build(this.name, () -> CompletableFuture.completedFuture(configuration));
    }

    /** What came of taking one; empty if nobody knows. */
    Mono<ConsumptionProbe> take() {
        return redis.ask(this::take);
    }

    private CompletionStage<ConsumptionProbe> take(RedisClusterAsyncCommands<byte[], byte[]> commands) {
        connection.set(commands);
        return bucket.tryConsumeAndReturnRemaining(1).exceptionallyCompose(this::failed);
    }

    private CompletionStage<ConsumptionProbe> failed(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof RedisException ? CompletableFuture.failedStage(cause) : dropped(cause);
    }

    /** What stands there and is no bucket goes, so that there is one the next time. */
    private CompletionStage<ConsumptionProbe> dropped(Throwable unreadable) {
        LOG.warn("A bucket could not be read, and is dropped: {}", unreadable.toString());
        return connection.delete(name).handle((_, _) -> null);
    }
}
