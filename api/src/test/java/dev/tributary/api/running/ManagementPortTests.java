package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The management port is for operators, and for nothing that callers ask for. */
@RunningService
class ManagementPortTests {

    private final int port;
    private final int management;

    ManagementPortTests(@LocalServerPort int port, @LocalManagementPort int management) {
        this.port = port;
        this.management = management;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kept/2", "/api/v1/products", "/openapi.json", "/docs"})
    void answersNothingThatTheServiceAnswers(String target) {
        HttpResponse<String> refused = get(management, target);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(get(port, target).statusCode()).isNotEqualTo(404);
    }

    @Test
    void answersNothingThatIsKept() {
        await().until(() -> get(port, "/kept/1").headers().firstValue("age").isPresent());

        assertThat(get(management, "/kept/1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/health/readiness"})
    void answersWhatOperatorsAskFor(String target) {
        assertThat(get(management, target).statusCode()).isEqualTo(200);
        assertThat(get(port, target).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/nowhere"})
    void carriesTheHeadersOfEveryAnswer(String target) {
        HttpResponse<String> answer = get(management, target);

        SecurityHeadersTests.HEADERS.forEach(
                (name, value) -> assertThat(answer.headers().firstValue(name)).hasValue(value));
    }

    private static HttpResponse<String> get(int port, String target) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
