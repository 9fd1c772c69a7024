package dev.tributary.api.running;

import static org.awaitility.Awaitility.await;

import dev.tributary.api.faults.FaultServer;
import dev.tributary.local.LocalServers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two whole services over one Redis and one PostgreSQL, which call the same Services. */
final class Instances implements AutoCloseable {

    private static final Duration EVENTUALLY = Duration.ofSeconds(20);

    final FaultServer downstream = FaultServer.start();
    final Instance one;
    final Instance other;

    private final String[] settings;

    /** Starts two on a Redis, in which nobody else sees what they keep. */
    Instances(String redis, String... more) {
        this.settings = Stream.concat(
                        Stream.of(
                                "REDIS_URL=" + redis,
                                "FAULTS_URL=" + downstream.url(),
                                "tributary.redis.namespace=" + Shop.word(),
                                "tributary.database.view-connections=4",
                                "tributary.database.shop-connections=2"),
                        Stream.of(more))
                .toArray(String[]::new);
        this.one = another();
        this.other = another();
        awaitSharing();
    }

    /** Two on servers that nobody hurts; Redis has time even where the machine has none, and memory has little room. They end with the JVM. */
    static Instances shared() {
        return Shared.BOTH;
    }

    /** One more beside them. */
    Instance another() {
        return Instance.ofVisitors(settings);
    }

    List<Instance> both() {
        return List.of(one, other);
    }

    /** Waits until each finds what the other keeps. */
    void awaitSharing() {
        await().atMost(EVENTUALLY)
                .until(() -> one.isListening() && other.isListening() && shares(one, other) && shares(other, one));
    }

    private static boolean shares(Instance first, Instance second) {
        String target = "/quick/" + Shop.word();
        first.get(target);
        return status(second.get(target)).endsWith("detail=redis");
    }

    /** What an answer says of where it came from. */
    static String status(Reply reply) {
        return String.valueOf(reply.header("cache-status"));
    }

    /** So many callers who have just asked, half of them each instance. */
    List<Caller> asking(int many, String target) {
        List<Caller> callers = IntStream.range(0, many)
                .mapToObj(i -> new Caller(both().get(i % 2).port()))
                .toList();
        callers.forEach(caller -> caller.send("GET", target));
        return callers;
    }

    /** What they get, and then they leave. */
    static List<Reply> answers(List<Caller> callers) {
        List<Reply> replies = callers.stream().map(Caller::answer).toList();
        callers.forEach(Caller::close);
        return replies;
    }

    @Override
    public void close() {
        both().forEach(Instance::close);
        downstream.close();
    }

    /** Started with the first test that asks. */
    private static final class Shared {
        static final Instances BOTH =
                new Instances(LocalServers.redisUrl(), "tributary.redis.timeout=2s", "tributary.cache.memory=1MB");
    }
}
