package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.api.faults.FaultServer;
import dev.tributary.local.LocalServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Nobody may ask too often; here not more than five times, and not as fast again as a test could wait for. */
class LimitedServiceTests {

    private static final String AUTHORS = "/api/v1/authors?size=1";
    private static final AtomicInteger ADDRESSES = new AtomicInteger(10);
    private static final FaultServer DOWNSTREAM = FaultServer.start();
    private static final Instance INSTANCE = new Instance(
            "REDIS_URL=" + LocalServers.redisUrl(),
            "FAULTS_URL=" + DOWNSTREAM.url(),
            "tributary.redis.namespace=" + Shop.word(),
            "tributary.redis.timeout=5s",
            "tributary.limits.enabled=true",
            "tributary.limits.rates.anonymous.per-minute=1",
            "tributary.limits.rates.anonymous.burst=5",
            "tributary.limits.rates.writes.per-minute=1",
            "tributary.limits.rates.writes.burst=2",
            "tributary.limits.rates.credentials.per-minute=1",
            "tributary.limits.rates.credentials.burst=3",
            "tributary.limits.scopes.catalogue-write.per-minute=1",
            "tributary.limits.scopes.catalogue-write.burst=2",
            "tributary.limits.scopes.reviews-moderate.per-minute=2",
            "tributary.limits.scopes.reviews-moderate.burst=4");

    @AfterAll
    static void close() {
        INSTANCE.close();
        DOWNSTREAM.close();
    }

    /** Somebody whose address is nobody else's. */
    private static Caller somebody() {
        try {
            byte[] address = {127, 0, 0, (byte) ADDRESSES.incrementAndGet()};
            return new Caller(INSTANCE.port(), InetAddress.getByAddress(address));
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void saysWhatIsLeftAndThenWhenToAskAgain() {
        try (Caller caller = somebody()) {
            for (int left = 4; left >= 0; left--) {
                Reply reply = caller.get(AUTHORS);
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.header("ratelimit-policy")).isEqualTo("\"anonymous\";q=5;w=300");
                assertThat(reply.header("ratelimit")).startsWith("\"anonymous\";r=" + left + ";t=");
            }
            Reply refused = caller.get(AUTHORS);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(String.valueOf(refused.header("retry-after"))))
                    .isBetween(1, 60);
            assertThat(refused.header("ratelimit")).isEqualTo("\"anonymous\";r=0;t=" + refused.header("retry-after"));
            assertThat(refused.header("cache-control")).isEqualTo("no-store");
            assertThat(refused.at("/detail"))
                    .isEqualTo("anonymous: too often (expected: at most 5 times at once, and 1 a minute)");
        }
        try (Caller other = somebody()) {
            assertThat(other.get(AUTHORS).status()).isEqualTo(200);
        }
    }

    @Test
    void believesNobodyWhoClaimsAnotherAddress() {
        try (Caller caller = somebody()) {
            IntStream.range(0, 5).forEach(i -> caller.get(AUTHORS, "x-forwarded-for: 203.0.113." + i));

            assertThat(caller.get(AUTHORS, "x-forwarded-for: 203.0.113.9", "forwarded: for=203.0.113.9")
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    void countsEveryRequestThatTakesTheLongWay() {
        try (Caller caller = somebody()) {
            caller.get("/product-names/1", "request-timeout: 30");
            caller.get("/product-names/none");
            caller.get("/nothing/is/here");
            caller.ask("HEAD", AUTHORS);
            caller.ask("OPTIONS", AUTHORS);

            assertThat(caller.get("/product-names/2").status()).isEqualTo(429);
        }
    }

    @Test
    void countsNoAnswerThatIsAtHand() {
        await().until(() -> {
            try (Caller caller = somebody()) {
                return caller.get("/product-names/3").header(LongWayMark.HEADER) == null;
            }
        });
        try (Caller caller = somebody()) {
            for (int i = 0; i < 20; i++) {
                Reply ready = caller.get("/product-names/3");
                assertThat(ready.status()).isEqualTo(200);
                assertThat(ready.header("ratelimit")).isNull();
            }
            assertThat(caller.get(AUTHORS).header("ratelimit")).startsWith("\"anonymous\";r=4;");
        }
    }

    @Test
    void refusesBeforeABodyIsRead() {
        try (Caller caller = somebody()) {
            assertThat(caller.tell("POST", "/api/v1/genres", "{}", Shop.JSON).status())
                    .isEqualTo(401);
            assertThat(caller.tell("POST", "/api/v1/genres", "{}", Shop.JSON).header("ratelimit"))
                    .startsWith("\"anonymous\";r=3;")
                    .contains(", \"writes\";r=0;");

            caller.send("POST", "/api/v1/genres", Shop.JSON, "content-length: 100000");
            Reply refused = caller.answer();
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/detail")).startsWith("writes: ");
        }
        try (Caller caller = somebody()) {
            assertThat(caller.get(AUTHORS).status()).isEqualTo(200);
        }
    }

    @Test
    void hearsNobodyWhoShowsBadTokensAllTheTime() {
        try (Caller caller = somebody()) {
            for (int i = 0; i < 3; i++) {
                assertThat(caller.get(AUTHORS, "authorization: Bearer bad" + i).status())
                        .isEqualTo(401);
            }
            Reply refused = caller.get(AUTHORS, "authorization: Bearer bad");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/detail")).startsWith("credentials: ");
            assertThat(caller.get(AUTHORS).status()).isEqualTo(200);
        }
    }

    @Test
    void hearsWhomItKnowsWhereOthersShowBadTokens() {
        try (Caller caller = somebody()) {
            String good = newProof("customer");
            String ended = newProof("customer");
            assertThat(caller.get(AUTHORS, good).status()).isEqualTo(200);
            assertThat(caller.ask("DELETE", "/api/v1/sessions/current", ended).status())
                    .isEqualTo(204);
            for (int i = 0; i < 2; i++) {
                assertThat(caller.get(AUTHORS, ended).status()).isEqualTo(401);
            }
            for (int i = 0; i < 3; i++) {
                assertThat(caller.get(AUTHORS, "authorization: Bearer bad" + i).status())
                        .isEqualTo(401);
            }
            assertThat(caller.get(AUTHORS, "authorization: Bearer bad").status())
                    .isEqualTo(429);
            assertThat(caller.get(AUTHORS, good).header("ratelimit")).startsWith("\"person\";");
        }
    }

    @Test
    void letsPeopleInWhateverElseTheyShow() {
        String name = "p" + Shop.word().substring(0, 30);
        String bad = "authorization: Bearer bad";
        try (Caller caller = somebody()) {
            for (int i = 0; i < 3; i++) {
                caller.get(AUTHORS, bad);
            }
            assertThat(registered(caller, name, bad).status()).isEqualTo(201);
            assertThat(loggedIn(caller, name, bad).status()).isEqualTo(201);
        }
        try (Caller caller = somebody()) {
            String tokens = loggedIn(caller, name).at("/refreshToken");
            for (int i = 0; i < 3; i++) {
                caller.get(AUTHORS, bad);
            }
            String body = "{\"refreshToken\":\"" + tokens + "\"}";
            assertThat(caller.tell("POST", "/api/v1/sessions/refresh", body, Shop.JSON, bad)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void countsATokenByTheWidestOfItsScopes() {
        String operator = newProof("operator");
        String narrow = newToken(newProof("operator"), "\"catalogue:write\"");
        String wide = newToken(operator, "\"catalogue:write\",\"people\",\"reviews:moderate\"");
        String other = newToken(operator, "\"people\"");
        try (Caller caller = somebody()) {
            assertThat(caller.get(AUTHORS, wide).header("ratelimit-policy"))
                    .isEqualTo("\"scope.reviews:moderate\";q=4;w=120");
            assertThat(caller.get(AUTHORS, other).header("ratelimit-policy")).startsWith("\"token\";");
            assertThat(caller.get(AUTHORS, narrow).header("ratelimit")).startsWith("\"scope.catalogue:write\";r=1;");
            assertThat(caller.get(AUTHORS, narrow).status()).isEqualTo(200);
            Reply refused = caller.get(AUTHORS, narrow);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/detail")).startsWith("scope.catalogue:write: too often ");
        }
    }

    private static String newToken(String operator, String scopes) {
        String body = "{\"name\":\"%s\",\"scopes\":[%s],\"expiresAt\":\"%s\"}"
                .formatted(Shop.word(), scopes, Instant.now().plus(Duration.ofDays(1)));
        try (Caller caller = somebody()) {
            return "authorization: Bearer "
                    + caller.tell("POST", "/api/v1/tokens", body, Shop.JSON, operator)
                            .at("/token");
        }
    }

    /** The header of somebody who has logged in, from wherever. */
    private static String newProof(String role) {
        String name = "p" + Shop.word().substring(0, 30);
        try (Caller caller = somebody()) {
            registered(caller, name);
            Written.bySql("update identity.person set role = '" + role + "' where username = '" + name + "'");
            return Registered.proof(loggedIn(caller, name));
        }
    }

    private static Reply registered(Caller caller, String name, String... headers) {
        return shown(caller, "/api/v1/people", name, headers);
    }

    private static Reply loggedIn(Caller caller, String name, String... headers) {
        return shown(caller, "/api/v1/sessions", name, headers);
    }

    private static Reply shown(Caller caller, String target, String name, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add(Shop.JSON);
        return caller.tell("POST", target, Registered.login(name, Registered.PASSWORD), all.toArray(String[]::new));
    }

    @Test
    void countsWhatBrowsersAskBefore() {
        String[] question = {"origin: https://shop.example", "access-control-request-method: GET"};
        try (Caller caller = somebody()) {
            for (int left = 4; left >= 0; left--) {
                Reply reply = caller.ask("OPTIONS", "/nothing/is/here", question);
                assertThat(reply.status()).isEqualTo(403);
                assertThat(reply.header("ratelimit")).startsWith("\"anonymous\";r=" + left + ";");
            }
            assertThat(caller.ask("OPTIONS", "/nothing/is/here", question).status())
                    .isEqualTo(429);
        }
    }

    @Test
    void leavesTheManagementPortAlone() throws IOException {
        var health = URI.create("http://127.0.0.1:" + INSTANCE.managementPort() + "/actuator/health/liveness");
        for (int i = 0; i < 20; i++) {
            URLConnection connection = health.toURL().openConnection();
            connection.getInputStream().close();
            assertThat(connection.getHeaderField("ratelimit")).isNull();
        }
    }
}
