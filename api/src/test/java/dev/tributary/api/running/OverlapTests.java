package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Parts that need nothing of each other are asked side by side. */
@RunningService
class OverlapTests {

    private final int port;

    OverlapTests(@LocalServerPort int port) {
        this.port = port;
    }

    /** The Service answers none of them before all ten are in flight. */
    @Test
    void asksTenPartsAtOnce() {
        Reply reply = Caller.get(port, "/side-by-side/" + UUID.randomUUID());
        assertThat(reply.body())
                .isEqualTo("{\"one\":\"together\",\"two\":\"together\",\"three\":\"together\",\"four\":\"together\","
                        + "\"five\":\"together\",\"six\":\"together\",\"seven\":\"together\",\"eight\":\"together\","
                        + "\"nine\":\"together\",\"ten\":\"together\"}");
    }
}
