package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.RedisServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to Redis, callers are answered in time; when it is well again, instances share again. */
class HurtRedisTests {

    /** The deadline of what waits, that of what does not, and what an answer may take beyond it. */
    private static final Duration LEASED = Duration.ofMillis(4000 + 250);

    private static final Duration QUICK = Duration.ofMillis(2000 + 250);
    private static final Duration EVENTUALLY = Duration.ofSeconds(10);
    private static final int ROUNDS = 20;
    private static final int CALLERS = 100;

    private static final RedisServer REDIS = RedisServer.startFresh();
    private static final Instances INSTANCES = new Instances(REDIS.url());

    @AfterAll
    static void close() {
        INSTANCES.close();
        REDIS.close();
    }

    @AfterEach
    void recover() {
        INSTANCES.awaitSharing();
    }

    @Test
    void costsOneMoreComputationWhereItDiesInMidLease() {
        String name = Shop.word();
        String path = "/waits/1/" + name;
        try (var first = new Caller(INSTANCES.one.port());
                var second = new Caller(INSTANCES.other.port()).within(LEASED)) {
            first.send("GET", "/leased/" + name);
            await().atMost(EVENTUALLY).until(() -> INSTANCES.downstream.requests(path) == 1);
            second.send("GET", "/leased/" + name);
            INSTANCES.other.get("/quick/" + name);
            REDIS.kill();

            assertThat(second.answer().body()).isEqualTo("{\"it\":{\"computed\":2}}");
            INSTANCES.downstream.letGo(path);
            assertThat(first.answer().body()).isEqualTo("{\"it\":{\"computed\":1}}");
        } finally {
            REDIS.start();
        }
    }

    @Test
    void failsNobodyWhileItHangs() {
        String kept = keptByBoth();
        REDIS.pause();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                answersInTime(kept);
                answersInTime("/quick/" + Shop.word());
            }
        } finally {
            REDIS.resume();
        }
    }

    @Test
    void failsNobodyWhileItIsAway() {
        String kept = keptByBoth();
        REDIS.stop();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                answersInTime(kept);
                answersInTime("/quick/" + Shop.word());
            }
            assertThat(INSTANCES.both()).allMatch(instance -> isHitOfMemory(instance, kept));
            String name = Shop.word();
            assertThat(Instances.answers(INSTANCES.asking(CALLERS, "/quick/" + name)))
                    .extracting(Reply::status)
                    .containsOnly(200);
            assertThat(INSTANCES.downstream.requests("/waits/0/" + name)).isEqualTo(2);
        } finally {
            REDIS.start();
        }
    }

    private static String keptByBoth() {
        String target = "/quick/" + Shop.word();
        await().atMost(EVENTUALLY)
                .until(() -> INSTANCES.both().stream().allMatch(instance -> isHitOfMemory(instance, target)));
        return target;
    }

    private static boolean isHitOfMemory(Instance instance, String target) {
        return Instances.status(instance.get(target)).endsWith("; detail=memory");
    }

    private static void answersInTime(String target) {
        for (Instance instance : INSTANCES.both()) {
            try (var caller = new Caller(instance.port()).within(QUICK)) {
                Reply reply = caller.get(target);
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.body()).doesNotContain("_outcomes");
            }
        }
    }
}
