package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens is counted, and Prometheus can read it on the management port. */
@RunningService
class MetersTests {

    private static final String METERS = "/actuator/prometheus";

    private final int port;
    private final int management;

    MetersTests(@LocalServerPort int port, @LocalManagementPort int management) {
        this.port = port;
        this.management = management;
    }

    /** Others may purge at the same time, so the counters are held against what the answers themselves say. */
    @Test
    void countWhatBecameOfEachRequest() {
        purge();
        Counts before = Counts.in(scrape());
        List<String> told = new ArrayList<>();

        await().until(() -> asked(told).contains("stored"));
        await().until(() -> asked(told).contains("hit"));
        purge();
        await().until(() -> asked(told).contains("stored"));

        Counts after = Counts.in(scrape());
        double misses =
                told.stream().filter(status -> status.contains("stored")).count();
        assertThat(misses).isGreaterThanOrEqualTo(2);
        assertThat(after.misses() - before.misses()).isEqualTo(misses);
        assertThat(after.hits() - before.hits()).isEqualTo(told.size() - misses);
        assertThat(after.stored() - before.stored()).isEqualTo(misses);
        assertThat(after.storedBytes() - before.storedBytes()).isGreaterThan(300 * misses);
        assertThat(after.purges() - before.purges()).isGreaterThanOrEqualTo(1);
        assertThat(after.purgedTags() - before.purgedTags()).isGreaterThanOrEqualTo(2);
    }

    private String asked(List<String> told) {
        String status = String.valueOf(Caller.get(port, "/kept/1").header("cache-status"));
        told.add(status);
        return status;
    }

    private void purge() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/operations/purge"))
                .POST(BodyPublishers.ofString("{\"tags\":[\"genre:1\",\"genre:2\"]}"))
                .header("content-type", "application/json");
        assertThat(answer(request).statusCode()).isEqualTo(204);
    }

    @Test
    void countRequestsToAViewThatKeepsNothing() {
        String bypass = "tributary_cache_requests_total{result=\"bypass\",view=\"rows\"}";
        double before = Counts.value(scrape(), bypass);

        Caller.get(port, "/rows/1");

        assertThat(Counts.value(scrape(), bypass)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary_cache_memory_bytes",
                "tributary_cache_evicted_bytes_total",
                "tributary_service_calls_active{service=\"healthy\"}",
                "tributary_service_calls_max{service=\"healthy\"}",
                "tributary_service_breaker{service=\"guarded\",state=\"half-open\"}",
                "r2dbc_pool_acquired_connections{name=\"viewConnections\"}",
                "r2dbc_pool_pending_connections{name=\"viewConnections\"}",
                "netty_eventexecutor_tasks_pending{name=",
                "netty_allocator_memory_used{",
                "jvm_memory_used_bytes{",
                "process_cpu_usage"
            })
    void showTheStateOf(String meter) {
        assertThat(scrape().lines()).anyMatch(line -> line.startsWith(meter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http_", "lettuce_", "redis_", "reactor_"})
    void leaveOutWhatCostsEveryRequest(String meters) {
        Caller.get(port, "/rows/1");

        assertThat(scrape().lines()).noneMatch(line -> line.startsWith(meters));
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, 'text/plain;version=0.0.4;charset=utf-8'",
        "text/plain;version=0.0.4, 'text/plain;version=0.0.4;charset=utf-8'",
        "application/openmetrics-text;version=1.0.0, 'application/openmetrics-text;version=1.0.0;charset=utf-8'"
    })
    void areToldInTheFormatThatIsAskedFor(String accept, String type) {
        HttpResponse<String> answer = answer(meters(management).header("accept", accept));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("").replace(" ", ""))
                .isEqualTo(type);
        assertThat(answer.body()).contains("# TYPE tributary_cache_requests");
    }

    @Test
    void areUnknownOnTheOtherPort() {
        assertThat(Caller.get(port, METERS).status()).isEqualTo(404);
    }

    private String scrape() {
        return answer(meters(management)).body();
    }

    private static HttpRequest.Builder meters(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + METERS));
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private record Counts(
            double misses, double hits, double stored, double storedBytes, double purges, double purgedTags) {

        static Counts in(String meters) {
            return new Counts(
                    value(meters, "tributary_cache_requests_total{result=\"miss\",view=\"kept\"}"),
                    value(meters, "tributary_cache_requests_total{result=\"hit-memory\",view=\"kept\"}"),
                    value(meters, "tributary_cache_stored_total{view=\"kept\"}"),
                    value(meters, "tributary_cache_stored_bytes_total{view=\"kept\"}"),
                    value(meters, "tributary_cache_purges_total"),
                    value(meters, "tributary_cache_purged_tags_total"));
        }

        static double value(String meters, String name) {
            return meters.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + ": nothing (expected: a value in " + meters + ")"));
        }
    }
}
