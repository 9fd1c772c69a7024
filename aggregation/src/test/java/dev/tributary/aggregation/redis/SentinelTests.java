package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.local.server.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server, its replica, and a sentinel that makes the second one the first. */
class SentinelTests {

    @Test
    void goesOnWithTheReplica(@TempDir Path folder) throws IOException {
        CacheKey key = Tier.key("one");
        try (RedisServer master = RedisServer.startFresh("--repl-diskless-sync-delay", "0");
                RedisServer replica = RedisServer.startFresh("--replicaof", "127.0.0.1 " + master.port());
                RedisServer sentinel = sentinel(folder, master, replica)) {
            try (Tier one = new Tier("redis-sentinel://127.0.0.1:" + sentinel.port() + "/0#main").ready()) {
                one.holding(key, "{}");
                long before = one.claim(Tier.key("another")).start();
                int missed = one.missed.get();
                awaitCopy(replica, key);

                master.kill();

                Tier.soon().until(() -> one.missed.get() > missed);
                Tier.soon().until(() -> one.back().found(key).equals("{}"));
                one.purge("product:42");
                assertThat(one.found(key)).isEqualTo("nothing");
                assertThat(one.claim(Tier.key("third")).start()).isGreaterThan(before);
                one.holding(key, "again");
            }
        }
    }

    private static RedisServer sentinel(Path folder, RedisServer master, RedisServer replica) throws IOException {
        try (Raw raw = new Raw(replica.url())) {
            Tier.soon().until(() -> raw.redis.info("replication").contains("master_link_status:up"));
        }
        Path file = Files.writeString(folder.resolve("sentinel.conf"), """
                sentinel monitor main 127.0.0.1 %d 1
                sentinel down-after-milliseconds main 500
                sentinel failover-timeout main 2000
                """.formatted(master.port()));
        return RedisServer.start(folder, file.toString(), "--sentinel");
    }

    private static void awaitCopy(RedisServer replica, CacheKey key) {
        try (Raw raw = new Raw(replica.url())) {
            Tier.soon().until(() -> raw.redis.exists(Raw.name(Raw.NAMES.answer(key))) == 1);
        }
    }
}
