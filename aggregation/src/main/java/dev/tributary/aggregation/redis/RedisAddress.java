package dev.tributary.aggregation.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern ONE_COLON = Pattern.compile("[^:]*:[^:]*");

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
            nodes.forEach(RedisAddress::prepare);
            return new RedisAddress(nodes, cluster);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("REDIS_URL: not an address (expected: " + EXPECTED + ")");
        }
    }

    /** Of a port that is no number, or a host with an underscore, the client makes one name. */
    private static void prepare(RedisURI server) {
        if (server.getHost() != null && ONE_COLON.matcher(server.getHost()).matches()) {
            throw new IllegalArgumentException("host: with a port (expected: a name)");
        }
        server.setTimeout(GREETING);
        server.getSentinels().forEach(RedisAddress::prepare);
    }
}
