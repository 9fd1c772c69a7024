package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reaches the management port may purge. */
@RunningService
class PurgeTests {

    private final int port;
    private final int management;

    PurgeTests(@LocalServerPort int port, @LocalManagementPort int management) {
        this.port = port;
        this.management = management;
    }

    @Test
    void isDoneOnTheManagementPort() {
        assertThat(post(management, "{\"tags\":[\"product:42\"]}", "application/json")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(management, "{\"all\":true}", "application/json").statusCode())
                .isEqualTo(204);
    }

    @Test
    void isAProblemWhereTheOrderIsNone() {
        HttpResponse<String> refused = post(management, "{\"everything\":true}", "application/json");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("member: everything (expected: one of ");
        assertThat(post(management, "", "application/json").statusCode()).isEqualTo(400);
        assertThat(post(management, "{\"all\":true}", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(post(management, "{\"all\":true}", "x").statusCode()).isEqualTo(415);
        assertThat(post(management, "[" + "1,".repeat(500_000), "application/json")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void isUnknownOnTheOtherPort() {
        assertThat(post(port, "{\"all\":true}", "application/json").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> post(int port, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/operations/purge"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("content-type", type)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
