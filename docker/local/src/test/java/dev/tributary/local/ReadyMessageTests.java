package dev.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadyMessageTests {

    @Test
    void namesSomeThingsToTry() {
        assertThat(ReadyMessage.text("8080", "postgresql://user:secret@127.0.0.1:5433/shop", "http://127.0.0.1:9100"))
                .contains("curl -s http://localhost:8080/products/42/page\n")
                .contains("curl -s http://localhost:8080/aggregate\n")
                .contains("psql 'postgresql://user:secret@127.0.0.1:5433/shop' -c 'update product ")
                .contains("curl -s http://localhost:8080/api/v1/sessions -H 'content-type: application/json'"
                        + " -d '{\"username\":\"operator\",\"password\":\"paper-boats-on-water\"}'\n")
                .contains("curl -X PUT http://localhost:9100/inventory/slow\n");
    }

    @Test
    void leavesTheControlOutWhereThereIsNone() {
        assertThat(ReadyMessage.text("8080", "postgresql://127.0.0.1/shop", ""))
                .contains("psql")
                .doesNotContain("PUT");
    }

    @Test
    void leavesOutADatabaseThatWasThereBefore() {
        assertThat(ReadyMessage.text("8080", "", "http://127.0.0.1:9100"))
                .contains("PUT")
                .doesNotContain("psql", "password");
    }
}
