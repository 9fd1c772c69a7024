package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The feed shows what everybody may see, whoever asks. */
@RunningService
class FeedTests {

    private static final String FEED = "/api/v1/feed";

    private final int port;

    FeedTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void showsActiveProductsEachWithItsCategory() {
        Reply reply = Caller.get(port, FEED + "?size=100");
        assertThat(reply.at("/results/0/category/slug")).isNotEmpty();
        assertThat(reply.body()).doesNotContain("\"active\":false");
        assertThat(Caller.get(port, FEED + "?active=false").at("/count")).isEqualTo("0");
        assertThat(Caller.get(port, "/api/v1/products?active=false").at("/count"))
                .isNotEqualTo("0");
    }

    @Test
    void isHadWhole() {
        Reply lines = Caller.get(port, FEED, "accept: application/x-ndjson");
        assertThat(lines.header("content-disposition")).contains("feed.ndjson");
        assertThat(lines.body().lines().count()).isGreaterThan(900);
        Reply table = Caller.get(port, FEED, "accept: text/csv");
        assertThat(table.body()).startsWith("id,name,description,price,currency,stock,author,active,version,");
    }

    @Test
    void isReadOnly() {
        try (var caller = new Caller(port)) {
            assertThat(caller.tell("POST", FEED, "{}", Shop.JSON).status()).isEqualTo(405);
        }
    }
}
