package dev.tributary.aggregation.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where Redis is.
 *
 * @param nodes one, unless it is a cluster
 * @param cluster whether keys are spread over several servers
 */
public record RedisAddress(List<RedisURI> nodes, boolean cluster) {

    private static final String EXPECTED = "redis://[user:password@]host[:port][/database], rediss:// for TLS,"
            + " redis-sentinel://host[:port][,host…]/database#master,"
            + " redis-cluster://host[:port][,host…], rediss-cluster:// for TLS";

    private static final String CLUSTER = "-cluster://";

    /** For what a server says when a connection begins. */
    private static final Duration GREETING = Duration.ofSeconds(1);

    public RedisAddress {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads an address. What is wrong with one is told without its password.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static RedisAddress parse(String text) {
        try {
            boolean cluster = text.startsWith("redis-cluster://") || text.startsWith("rediss-cluster://");
            List<RedisURI> nodes = cluster
                    ? RedisClusterURIUtil.toRedisURIs(URI.create(text.replaceFirst(CLUSTER, "://")))
                    : List.of(RedisURI.create(text));
            nodes.forEach(RedisAddress::hurry);
            return new RedisAddress(nodes, cluster);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("REDIS_URL: not an address (expected: " + EXPECTED + ")");
        }
    }

    private static void hurry(RedisURI server) {
        server.setTimeout(GREETING);
        server.getSentinels().forEach(RedisAddress::hurry);
    }
}
