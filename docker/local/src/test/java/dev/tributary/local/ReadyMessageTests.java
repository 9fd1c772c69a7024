package dev.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadyMessageTests {

    @Test
    void namesThreeThingsToTry() {
        assertThat(ReadyMessage.text("8080", "http://127.0.0.1:9100"))
                .contains("curl -s http://localhost:8080/products/42/page\n")
                .contains("curl -s http://localhost:8080/aggregate\n")
                .contains("curl -X PUT http://localhost:9100/inventory/slow\n");
    }

    @Test
    void leavesTheControlOutWhereThereIsNone() {
        assertThat(ReadyMessage.text("8080", "")).doesNotContain("PUT");
    }
}
