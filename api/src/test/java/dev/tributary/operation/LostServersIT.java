package dev.tributary.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.RedisServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostServersIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String VIEWS = """
            views:
              plain:
                get: /plain
                parts:
                  constant: { value: 1 }
              rows:
                get: /rows
                parts:
                  rows: { required: true, rows: many, sql: select count(*) as products from product }
              optional:
                get: /optional
                parts:
                  constant: { value: 1 }
                  rows: { rows: many, sql: select count(*) as products from product, fallback: [] }
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void answersWithoutThemAndWithThemAsSoonAsTheyAreThere() throws IOException {
        try (PostgresServer postgres = PostgresServer.startFresh();
                RedisServer redis = RedisServer.startFresh()) {
            postgres.stop();
            redis.stop();
            try (ServiceProcess service = start(postgres, redis).started()) {
                absentAtStart(service);
                postgres.start();
                redis.start();
                await().atMost(SOON).until(() -> service.health("readiness") == 200);
                assertThat(service.get("/rows").body()).isEqualTo("{\"rows\":[{\"products\":0}]}");
                stopped(service, postgres);
                hanging(service, postgres);
                hanging(service, redis);
            }
        }
    }

    private static void absentAtStart(ServiceProcess service) {
        assertThat(service.health("liveness")).isEqualTo(200);
        assertThat(service.health("readiness")).isEqualTo(503);
        unreachable(service);
    }

    private static void unreachable(ServiceProcess service) {
        assertThat(service.get("/plain").body()).isEqualTo("{\"constant\":1}");
        assertThat(service.get("/optional").body())
                .startsWith("{\"constant\":1,\"rows\":[],\"_outcomes\":{\"rows\":{\"outcome\":\"fallback\"");
        HttpResponse<String> failed = service.get("/rows");
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("retry-after")).hasValue("1");
        assertThat(failed.body()).contains("\"part\":\"rows\",\"reason\":\"database-unreachable\"");
        HttpResponse<String> list = service.get("/api/v1/products");
        assertThat(list.statusCode()).isEqualTo(503);
        assertThat(list.headers().firstValue("retry-after")).hasValue("1");
        assertThat(list.body()).contains("\"reason\":\"database-unreachable\"");
    }

    private static void stopped(ServiceProcess service, PostgresServer postgres) {
        postgres.stop();
        unreachable(service);
        assertThat(service.health("liveness")).isEqualTo(200);
        assertThat(service.health("readiness")).isEqualTo(200);
        postgres.start();
        healed(service);
    }

    private static void hanging(ServiceProcess service, PostgresServer postgres) {
        Shopper shopper = Shopper.registered(service);
        postgres.pause();
        assertThat(shopper.answers()).allSatisfy(LostServersIT::isRefused);
        HttpResponse<String> late = service.get("/rows");
        assertThat(late.statusCode()).isEqualTo(504);
        assertThat(late.body()).contains("\"reason\":\"timeout\"");
        assertThat(service.get("/plain").statusCode()).isEqualTo(200);
        assertThat(service.health("liveness")).isEqualTo(200);
        postgres.resume();
        healed(service);
        await().atMost(SOON).until(() -> shopper.answers().stream().allMatch(answer -> answer.statusCode() < 500));
    }

    /** By itself: whoever asks waits longer than that. */
    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(503, 504);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).containsAnyOf("\"reason\":\"timeout\"", "\"reason\":\"database-");
    }

    private static void hanging(ServiceProcess service, RedisServer redis) {
        redis.pause();
        healed(service);
        redis.resume();
        redis.stop();
        healed(service);
    }

    private static void healed(ServiceProcess service) {
        await().atMost(SOON)
                .until(() -> service.get("/rows").statusCode() == 200
                        && service.get("/api/v1/products").statusCode() == 200);
    }

    private ServiceProcess start(PostgresServer postgres, RedisServer redis) throws IOException {
        Path views = Files.createDirectory(folder.resolve("views"));
        Files.writeString(views.resolve("views.yaml"), VIEWS);
        return ServiceProcess.start(
                folder,
                Map.of("DATABASE_URL", postgres.url(), "REDIS_URL", redis.url()),
                "--tributary.views.location=" + views);
    }
}
