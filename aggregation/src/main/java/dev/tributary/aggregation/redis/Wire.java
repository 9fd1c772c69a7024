package dev.tributary.aggregation.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;

/**
 * Opens connections to Redis, whichever way it is set up; once open, they are kept open. Opening waits for the other side, so
 * no event loop does it.
 */
interface Wire {

    /**
     * A connection for commands.
     *
     * @throws RedisException if there is none to be had
     */
    RedisClusterAsyncCommands<byte[], byte[]> connect();

    /**
     * A connection to listen on.
     *
     * @throws RedisException if there is none to be had
     */
    StatefulRedisPubSubConnection<byte[], byte[]> listen();

    /** Closes all connections. */
    void close();
}
