package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept is served, told of, and forgotten when somebody writes. */
@RunningService
class KeptAnswersTests {

    private static final String TARGET = "/kept/900001";

    private final int port;

    KeptAnswersTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void areServedUntilSomebodyWritesByPlainSql() {
        Written.bySql(
                "insert into genre (id, name) values (900001, 'Before') on conflict (id) do update set name = 'Before'");
        await().until(() -> Caller.get(port, TARGET).body().contains("Before")
                && String.valueOf(Caller.get(port, TARGET).header("cache-status"))
                        .startsWith("tributary; hit; ttl="));
        Reply hit = Caller.get(port, TARGET);
        assertThat(hit.header("cache-control")).startsWith("public, max-age=").contains("stale-while-revalidate=");
        assertThat(hit.header("age")).isNotNull();

        Reply known = Caller.get(port, TARGET, "if-none-match: " + hit.header("etag"));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("etag")).isEqualTo(hit.header("etag"));

        Written.bySql("update genre set name = 'After' where id = 900001");
        await().until(() -> Caller.get(port, TARGET).body().equals("{\"genre\":{\"name\":\"After\"}}"));
        assertThat(Caller.get(port, TARGET).header("etag")).isNotEqualTo(hit.header("etag"));
    }
}
