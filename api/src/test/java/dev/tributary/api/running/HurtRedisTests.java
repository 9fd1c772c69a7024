package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.FreePort;
import dev.tributary.local.server.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to Redis, callers are answered in time; when it is well again, instances share again. */
class HurtRedisTests {

    /** The deadline of what waits, that of what does not, and what an answer may take beyond it. */
    private static final Duration LEASED = Duration.ofMillis(4000 + 250);

    private static final Duration QUICK = Duration.ofMillis(2000 + 250);
    private static final Duration EVENTUALLY = Duration.ofSeconds(10);
    private static final int ROUNDS = 20;
    private static final int FEW = 5;
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
            answersInTime(ROUNDS, kept);
        } finally {
            REDIS.resume();
        }
    }

    @Test
    void failsNobodyWhileItIsAway() {
        String kept = keptByBoth();
        REDIS.stop();
        try {
            answersInTime(ROUNDS, kept);
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

    @Test
    void failsNobodyWhileItIsFull() {
        String kept = keptByBoth();
        try (var client = RedisClient.create(REDIS.url())) {
            RedisCommands<String, String> redis = client.connect().sync();
            redis.configSet("maxmemory", "1");
            answersInTime(FEW, kept);
            redis.configSet("maxmemory", "0");
        }
    }

    @Test
    void failsNobodyWhileItIsAReplicaThatTakesNothing() {
        String kept = keptByBoth();
        try (var client = RedisClient.create(REDIS.url())) {
            RedisCommands<String, String> redis = client.connect().sync();
            redis.replicaof("127.0.0.1", FreePort.any());
            answersInTime(FEW, kept);
            redis.replicaofNoOne();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failsNobodyWhateverSomebodyElseWritesIntoIt(boolean text) {
        String kept = keptByBoth();
        try (var client = RedisClient.create(REDIS.url())) {
            RedisCommands<String, String> redis = client.connect().sync();
            for (int round = 0; round < FEW; round++) {
                redis.keys("*").forEach(key -> poison(redis, key, text));
                answersInTime(1, kept);
            }
        }
    }

    private static void poison(RedisCommands<String, String> redis, String key, boolean text) {
        redis.del(key);
        if (text) {
            redis.set(key, "poison");
        } else {
            redis.lpush(key, "poison");
        }
    }

    @Test
    void isNotSaidToHaveToldOthersWhileItIsAway() {
        assertThat(purged().statusCode()).isEqualTo(204);
        REDIS.stop();
        try {
            HttpResponse<String> untold = purged();
            assertThat(untold.statusCode()).isEqualTo(202);
            assertThat(untold.body()).startsWith("{\"told\":false,\"reason\":\"Redis is away: ");
        } finally {
            REDIS.start();
        }
        await().atMost(EVENTUALLY).until(() -> purged().statusCode() == 204);
    }

    private static HttpResponse<String> purged() {
        var order = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + INSTANCES.one.managementPort() + "/operations/purge"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"tags\":[\"nothing:1\"]}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(order, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
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

    private static void answersInTime(int rounds, String kept) {
        for (int round = 0; round < rounds; round++) {
            answersInTime(kept);
            answersInTime("/quick/" + Shop.word());
        }
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
