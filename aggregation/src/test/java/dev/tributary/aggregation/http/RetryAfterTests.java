package dev.tributary.aggregation.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class RetryAfterTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final WireServer server = new WireServer();
    private final Client client = new Client(server.port());

    RetryAfterTests() throws IOException {}

    @AfterEach
    void ends() throws IOException {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 3, 3", "503, 3, 3", "429, 0, 0", "429, 61, 60", "503, 999999999, 60", "429, 9999999999,",
        "503, -1,", "429, soon,", "429, 1.5,", "500, 3,", "404, 3,", "'429', 'Wed, 21 Oct 2015 07:28:00 GMT', 0",
        "'503', 'Mon, 21 Oct 2999 07:28:00 GMT', 60"
    })
    void isReadUpToAMinute(int status, String value, @Nullable Long seconds) {
        assertThat(retryAfter("HTTP/1.1 " + status + " x\r\nretry-after: " + value + "\r\ncontent-length: 0\r\n\r\n"))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void mayBeAbsent(int status) {
        assertThat(retryAfter("HTTP/1.1 " + status + " x\r\ncontent-length: 0\r\n\r\n"))
                .isNull();
    }

    private @Nullable Duration retryAfter(String answer) {
        server.answers(answer);
        var failed = new ArrayList<Throwable>();
        StepVerifier.create(client.call("/", Client.TIMEOUT, Map.of()))
                .consumeErrorWith(failed::add)
                .verify(LIMIT);
        return ((SourceException) failed.getFirst()).failure().retryAfter();
    }
}
