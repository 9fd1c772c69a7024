package dev.tributary.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.redis.SharedRedis;
import dev.tributary.local.server.RedisServer;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Without Redis each process keeps to the limits by itself, and nothing is open. */
@TestInstance(Lifecycle.PER_CLASS)
class LimitsWithoutRedisTests {

    private static final Duration HASTY = Duration.ofMillis(200);

    private final HandClock clock = new HandClock();
    private final RedisServer server = RedisServer.startFresh();
    private final OneProcess one = new OneProcess(server.url(), HASTY, clock);

    private static Charge somebody() {
        return new Charge(Limit.LOGIN_NAME, UUID.randomUUID().toString());
    }

    @AfterAll
    void close() {
        one.close();
        server.close();
    }

    @BeforeEach
    void share() {
        await().atMost(OneProcess.EVENTUALLY).until(this::isShared);
    }

    /** It asks again after a second. */
    private boolean isShared() {
        clock.goOn(Duration.ofSeconds(1));
        double before = alone();
        return one.take(somebody()).allowed() && alone() == before;
    }

    private double alone() {
        return one.count("tributary.limits.alone", Limit.LOGIN_NAME);
    }

    @Test
    void holdsWhileRedisIsAway() {
        Charge known = somebody();
        one.taken(3, known);
        server.stop();
        try {
            assertThat(one.taken(20, known)).isEqualTo(2);
            assertThat(one.taken(20, somebody())).isEqualTo(5);
        } finally {
            server.start();
        }
    }

    @Test
    void holdsWhileRedisHangs() {
        server.pause();
        try {
            assertThat(one.taken(20, somebody())).isEqualTo(5);
            assertThat(one.taken(20, somebody())).isEqualTo(5);
        } finally {
            server.resume();
        }
    }

    @Test
    void holdsWhileRedisIsFull() {
        try (var client = RedisClient.create(server.url())) {
            client.connect().sync().configSet("maxmemory", "1");
            double before = alone();
            assertThat(one.taken(20, somebody())).isEqualTo(5);
            assertThat(alone() - before).isEqualTo(5);
            client.connect().sync().configSet("maxmemory", "0");
        }
    }

    /** Once is enough to know for a second. */
    @Test
    void waitsOnce() {
        server.pause();
        try {
            one.take(somebody());
            double before = alone();
            assertThat(one.buckets.take(somebody()).toFuture()).isDone();
            assertThat(alone() - before).isEqualTo(1);
        } finally {
            server.resume();
        }
    }

    @Test
    void holdsWhereNothingIsShared() {
        var alone = OneProcess.buckets(SharedRedis.none(), clock, new LimitMeters(one.meters));
        Charge charge = somebody();
        for (int i = 0; i < 5; i++) {
            assertThat(alone.take(charge).block(OneProcess.EVENTUALLY)).matches(Taken::allowed);
        }
        assertThat(alone.take(charge).block(OneProcess.EVENTUALLY)).matches(taken -> !taken.allowed());
    }
}
