package dev.tributary.api.limits;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import org.jspecify.annotations.Nullable;

/**
 * What a bucket does in Redis, on the connection of the last one who asked: it is open, whoever takes with him. It is generic
 * since the array of keys that it is given is none of the type that it says.
 */
final class LatestConnection<K> implements RedisApi<K> {

    private volatile @Nullable RedisClusterAsyncCommands<K, byte[]> commands;

    void set(RedisClusterAsyncCommands<K, byte[]> latest) {
        commands = latest;
    }

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] arguments) {
        return commands().eval(script, type, keys, arguments);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands().get(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public RedisFuture<Long> delete(K key) {
        return commands().del(key);
    }

    private RedisClusterAsyncCommands<K, byte[]> commands() {
        var latest = commands;
        if (latest == null) {
            throw new IllegalStateException("connection: none (expected: that of who asks)");
        }
        return latest;
    }
}
