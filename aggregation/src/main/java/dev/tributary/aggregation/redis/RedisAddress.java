package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheKey;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Characters of a digest: enough to tell a few from each other. */
    private static final int DIGEST = 16;

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

    /** A short digest of where Redis is and of a namespace in it, but not of who asks there. */
    String place(String namespace) {
        String servers = nodes.stream().map(RedisAddress::server).sorted().collect(Collectors.joining(" "));
        return CacheKey.of(namespace).add(servers).toKey().text().substring(0, DIGEST);
    }

    private static String server(RedisURI server) {
        String others = server.getSentinels().stream()
                .map(RedisAddress::server)
                .sorted()
                .collect(Collectors.joining(","));
        return "%s:%d/%d#%s[%s]"
                .formatted(
                        server.getHost(), server.getPort(), server.getDatabase(), server.getSentinelMasterId(), others);
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
