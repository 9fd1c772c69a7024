package dev.tributary.aggregation.redis;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Connects to a cluster. */
final class ClusterWire implements Wire {

    private final RedisClusterClient client;
    private final List<StatefulConnection<byte[], byte[]>> open = new CopyOnWriteArrayList<>();

    ClusterWire(RedisClusterClient client) {
        this.client = client;
    }

    @Override
    public RedisClusterAsyncCommands<byte[], byte[]> connect() {
        var connection = client.connect(ByteArrayCodec.INSTANCE);
        open.add(connection);
        return connection.async();
    }

    @Override
    public StatefulRedisPubSubConnection<byte[], byte[]> listen() {
        var connection = client.connectPubSub(ByteArrayCodec.INSTANCE);
        open.add(connection);
        return connection;
    }

    /** Those to the whole cluster first, for the client does not know which connections are parts of others. */
    @Override
    public void close() {
        open.forEach(StatefulConnection::close);
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
