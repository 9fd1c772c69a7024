package dev.tributary.aggregation.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Puts questions on the connections of a tier, within its limit of time, and leaves Redis alone when the tier does. */
record BesideTier(Trips trips, KeyNames names, String place) implements SharedRedis {

    @Override
    public <T> Mono<T> ask(Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> question) {
        return trips.ask(question::apply);
    }

    @Override
    public byte[] name(String word) {
        return names.other(word);
    }
}
