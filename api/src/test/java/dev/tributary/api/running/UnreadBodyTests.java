package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A connection is good for the next request, whatever became of the body of the one before. */
@RunningService
class UnreadBodyTests {

    private static final byte[] BODY = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);

    private final int port;

    UnreadBodyTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /api/v1/products/1, 428",
        "POST, /api/v1/unheard-of, 404",
        "POST, /small, 404",
        "GET, /constants, 200"
    })
    void leavesTheConnectionUsable(String method, String target, int status) {
        try (var caller = new Caller(port)) {
            for (int i = 0; i < 20; i++) {
                assertThat(caller.tell(method, target, BODY, "content-type: application/json")
                                .status())
                        .isEqualTo(status);
                assertThat(caller.get("/constants").status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /api/v1/products/1, 428", "GET, /constants, 200"})
    void leavesItUsableForACallerWhoSendsTheBodyAfterTheAnswer(String method, String target, int status) {
        try (var caller = new Caller(port)) {
            caller.send(method, target, "content-type: application/json", "content-length: " + BODY.length);
            assertThat(caller.answer().status()).isEqualTo(status);
            caller.send(BODY);

            assertThat(caller.get("/constants").status()).isEqualTo(200);
        }
    }
}
