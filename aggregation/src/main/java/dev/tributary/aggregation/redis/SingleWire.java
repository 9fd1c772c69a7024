package dev.tributary.aggregation.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;

/** Connects to one server, or to the one that sentinels name. */
record SingleWire(RedisClient client, RedisURI address) implements Wire {

    @Override
    public RedisClusterAsyncCommands<byte[], byte[]> connect() {
        return client.connect(ByteArrayCodec.INSTANCE, address).async();
    }

    @Override
    public StatefulRedisPubSubConnection<byte[], byte[]> listen() {
        return client.connectPubSub(ByteArrayCodec.INSTANCE, address);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
