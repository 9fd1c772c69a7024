package dev.tributary.aggregation.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;
import reactor.core.publisher.Mono;

/** The Redis that processes share, for what they share besides answers. */
@NamedInterface("redis")
public interface SharedRedis {

    /** Of a process that shares nothing. */
    static SharedRedis none() {
        return new NoSharedRedis();
    }

    /**
     * The answer to a question that is put on an open connection; empty if there is none within the limit of time, or nobody to
     * ask. What Redis refuses is no answer either. Asked anew for each subscriber.
     */
    <T> Mono<T> ask(Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> question);

    /** Which Redis it is, and which names in it: alike in processes that share them. Sixteen characters at most, and no secret. */
    String place();

    /** What something is called there that belongs to this system. */
    byte[] name(String word);
}
