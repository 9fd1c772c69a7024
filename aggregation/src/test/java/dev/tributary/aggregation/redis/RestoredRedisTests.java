package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.local.server.RedisServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A Redis that comes back as it was some time ago. */
class RestoredRedisTests {

    private final CacheKey key = Tier.key(UUID.randomUUID().toString());

    @Test
    void revivesNothingThatWasPurged() {
        try (RedisServer server = RedisServer.startFresh();
                Tier one = new Tier(server.url()).ready().holding(key, "old");
                Tier other = new Tier(server.url()).ready()) {
            String everything = saved(server);
            one.purge("product:42");
            Tier.soon().until(() -> other.purged.contains("product:42"));

            server.kill();
            server.start();

            try (Raw raw = new Raw(server.url())) {
                Tier.soon().until(() -> !raw.redis.get(Raw.tag("*")).equals(everything));
            }
            assertThat(one.back().found(key)).isEqualTo("nothing");
            assertThat(other.back().found(key)).isEqualTo("nothing");
            one.holding(key, "new");
        }
    }

    @Test
    void losesNothingWhereNothingWasPurgedSince() {
        try (RedisServer server = RedisServer.startFresh();
                Tier tier = new Tier(server.url()).ready().purge("product:42").holding(key, "good")) {
            saved(server);
            int missed = tier.missed.get();

            server.kill();
            server.start();

            Tier.soon().until(() -> tier.missed.get() > missed);
            Tier.soon().until(() -> tier.found(key).equals("good"));
        }
    }

    /** Has it written to a file; the number of the last purge of everything. */
    private static String saved(RedisServer server) {
        try (Raw raw = new Raw(server.url())) {
            raw.redis.save();
            return raw.redis.get(Raw.tag("*"));
        }
    }
}
