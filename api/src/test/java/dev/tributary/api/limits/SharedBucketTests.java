package dev.tributary.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import reactor.core.publisher.Flux;

/** Two processes that share a Redis share what is left. */
@TestInstance(Lifecycle.PER_CLASS)
class SharedBucketTests {

    private final HandClock clock = new HandClock();
    private final RedisServer server = RedisServer.startFresh();
    private final RedisClient client = RedisClient.create(server.url());
    private final RedisCommands<String, String> raw =
            client.connect(StringCodec.ASCII).sync();
    private final OneProcess one = new OneProcess(server.url(), OneProcess.PATIENT, clock);
    private final OneProcess other = new OneProcess(server.url(), OneProcess.PATIENT, clock);

    @AfterAll
    void close() {
        one.close();
        other.close();
        client.close();
        server.close();
    }

    private static Charge anybody(Limit limit) {
        return new Charge(limit, UUID.randomUUID().toString());
    }

    private List<String> names(Charge charge) {
        return raw.keys("*" + charge.by() + "*");
    }

    @Test
    void isOneForAllProcesses() {
        Charge charge = anybody(Limit.LOGIN_NAME);
        assertThat(one.taken(3, charge)).isEqualTo(3);

        assertThat(other.take(charge).left()).isEqualTo(1);
        assertThat(other.taken(3, charge)).isEqualTo(1);
        assertThat(one.take(charge).allowed()).isFalse();
        assertThat(other.count("tributary.limits.charges", Limit.LOGIN_NAME, "result", "refused"))
                .isEqualTo(2);
    }

    @Test
    void letsExactlyAsManyPassAsItHolds() {
        Charge charge = anybody(Limit.REFRESH);
        Long allowed = Flux.range(0, 50)
                .flatMap(i -> (i % 2 == 0 ? one : other).buckets.take(charge), 50)
                .filter(Taken::allowed)
                .count()
                .block(OneProcess.EVENTUALLY);
        assertThat(allowed).isEqualTo(10);
    }

    @Test
    void fillsEvenly() {
        Charge charge = anybody(Limit.LOGIN_NAME);
        one.taken(5, charge);
        assertThat(one.take(charge).seconds()).isEqualTo(12);

        clock.goOn(Duration.ofSeconds(12));
        assertThat(one.taken(2, charge)).isEqualTo(1);
        clock.goOn(Duration.ofMinutes(1));
        assertThat(one.taken(6, charge)).isEqualTo(5);
    }

    @Test
    void endsInRedisSoonAfterItIsFull() {
        Charge charge = anybody(Limit.LOGIN_NAME);
        one.taken(5, charge);

        assertThat(names(charge))
                .singleElement()
                .asString()
                .startsWith(OneProcess.NAMESPACE + ":limit:login-name:5:5:")
                .satisfies(name -> assertThat(raw.pttl(name)).isBetween(1L, 75_000L));
    }

    @Test
    void isMadeAnewWhereSomethingElseStands() {
        Charge charge = anybody(Limit.LOGIN_NAME);
        one.take(charge);
        String name = names(charge).getFirst();
        raw.setex(name, 60, "no bucket");

        assertThat(other.take(charge).allowed()).isTrue();
        clock.goOn(Duration.ofSeconds(2));
        assertThat(one.take(charge).allowed()).isTrue();
        assertThat(raw.get(name)).isNotEqualTo("no bucket");
        assertThat(other.take(charge).left()).isEqualTo(3);
    }

    /** It is refused without asking, so that a flood costs nothing. */
    @Test
    void isNotAskedForWhatThisProcessKnows() {
        Charge charge = anybody(Limit.LOGIN_NAME);
        one.taken(5, charge);
        raw.del(names(charge).getFirst());

        assertThat(one.take(charge).allowed()).isFalse();
        assertThat(names(charge)).isEmpty();
    }
}
