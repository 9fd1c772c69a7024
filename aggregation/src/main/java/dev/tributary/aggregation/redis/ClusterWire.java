package dev.tributary.aggregation.redis;

import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;

/** Connects to a cluster. */
record ClusterWire(RedisClusterClient client) implements Wire {

    @Override
    public RedisClusterAsyncCommands<byte[], byte[]> connect() {
        return client.connect(ByteArrayCodec.INSTANCE).async();
    }

    @Override
    public StatefulRedisPubSubConnection<byte[], byte[]> listen() {
        return client.connectPubSub(ByteArrayCodec.INSTANCE);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
