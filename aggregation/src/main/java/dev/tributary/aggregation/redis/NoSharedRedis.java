package dev.tributary.aggregation.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** For a process that shares nothing. */
record NoSharedRedis() implements SharedRedis {

    @Override
    public <T> Mono<T> ask(Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> question) {
        return Mono.empty();
    }

    @Override
    public String place() {
        return "none";
    }

    @Override
    public byte[] name(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
