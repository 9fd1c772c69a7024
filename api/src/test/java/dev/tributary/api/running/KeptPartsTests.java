package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.cache.Purges;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.test.StepVerifier;

/** What is kept of parts is served to those whom it is for, and told of where it is old. */
@RunningService
class KeptPartsTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Purges purges;
    private final int port;
    private final String run = UUID.randomUUID().toString();

    KeptPartsTests(Purges purges, @LocalServerPort int port) {
        this.purges = purges;
        this.port = port;
    }

    @Test
    void areServedUntilTheyArePurged() {
        Reply first = asked();
        Reply second = asked();
        assertThat(second.at("/echo")).isEqualTo(first.at("/echo"));
        assertThat(second.header("server-timing")).containsPattern("echo;dur=[0-9.]+;desc=\"cached\"");

        StepVerifier.create(purges.purge(Set.of("run:" + run)).then())
                .expectComplete()
                .verify(LIMIT);

        assertThat(asked().at("/echo")).isNotEqualTo(first.at("/echo"));
    }

    @Test
    void areEachCallersOwnWhereHisHeadersAreSentOn() {
        Reply ann = asked("x-request-id: ann", "x-other: secret");
        Reply ben = asked("x-request-id: ben");

        assertThat(ann.at("/echo/headers/x-request-id")).isEqualTo("ann");
        assertThat(ben.at("/echo/headers/x-request-id")).isEqualTo("ben");
        assertThat(asked("x-request-id: ann").at("/echo")).isEqualTo(ann.at("/echo"));
        assertThat(ann.at("/echo")).doesNotContain("secret");
    }

    @Test
    void areServedOldWithTheirAgeOnceTheServiceFails() {
        assertThat(asked().at("/well")).isEqualTo("well");

        await().until(() -> asked().at("/_outcomes/well/reason").equals("status-503"));

        Reply stale = asked();
        assertThat(stale.at("/well")).isEqualTo("well");
        assertThat(stale.at("/_outcomes/well"))
                .matches("\\{\"outcome\":\"stale\",\"reason\":\"status-503\",\"age\":\\d+}");
        assertThat(stale.header("server-timing")).containsPattern("well;dur=[0-9.]+;desc=\"stale\"");
        assertThat(stale.header("cache-control")).isEqualTo("no-store");
    }

    private Reply asked(String... headers) {
        return Caller.get(port, "/kept-parts/" + run, headers);
    }
}
