package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Single rows are read, and read again only if they have changed. */
@RunningService
class CatalogueReadTests {

    private final int port;

    CatalogueReadTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void haveADocumentAndATag() {
        Reply reply = Caller.get(port, "/api/v1/products/1");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.header("etag")).matches("\"" + reply.at("/version") + "-[0-9a-f]{16}\"");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-cache");
        assertThat(reply.body()).startsWith("{\"id\":1,\"name\":").contains("\"createdAt\":\"2025-");
        assertThat(reply.body()).contains("\"price\":43.60,");
    }

    @Test
    void haveAnotherTagInAnotherShape() {
        String plain = Caller.get(port, "/api/v1/products/1").header("etag");
        String fields = Caller.get(port, "/api/v1/products/1?fields=id,name").header("etag");
        String expanded = Caller.get(port, "/api/v1/products/1?expand=reviews").header("etag");
        assertThat(fields).matches("\"\\d+-[0-9a-f]{16}\"").isNotEqualTo(plain);
        assertThat(expanded).matches("\"\\d+-[0-9a-f]{16}\"").isNotEqualTo(fields);
    }

    @Test
    void haveAnotherTagWhenSomethingInsideOfThemChanges() {
        try (var caller = new Caller(port)) {
            String author =
                    Shop.created(caller, "authors", "{\"name\":\"Before\"}").at("/id");
            String body = Shop.product(Shop.word(), "1.00").replace("\"author\":1", "\"author\":" + author);
            String product = Shop.created(caller, "products", body).header("location") + "?expand=author";
            String tag = caller.get(product).header("etag");
            assertThat(caller.get(product, "if-none-match: " + tag).status()).isEqualTo(304);
            caller.tell("PATCH", "/api/v1/authors/" + author, "{\"name\":\"After\"}", Shop.JSON, "if-match: *");
            assertThat(caller.get(product, "if-none-match: " + tag).at("/author/name"))
                    .isEqualTo("After");
        }
    }

    @Test
    void areNotSentAgainToWhomHasThem() {
        try (var caller = new Caller(port)) {
            String tag = caller.get("/api/v1/products/1").header("etag");
            for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
                Reply reply = caller.get("/api/v1/products/1", "if-none-match: " + known);
                assertThat(reply.status()).isEqualTo(304);
                assertThat(reply.header("etag")).isEqualTo(tag);
                assertThat(reply.body()).isEmpty();
            }
            assertThat(caller.ask("HEAD", "/api/v1/products/1", "if-none-match: " + tag)
                            .status())
                    .isEqualTo(304);
            assertThat(caller.get("/api/v1/products/1", "if-none-match: \"x\"").status())
                    .isEqualTo(200);
            assertThat(caller.get("/api/v1/products/1", "if-none-match: x").status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/products/999999999, 404",
        "/api/v1/products/0, 400",
        "/api/v1/products/-1, 400",
        "/api/v1/products/one, 400",
        "/api/v1/products/99999999999999999999, 400",
        "/api/v1/products/1?page=1, 400",
        "/api/v1/products/1?expand=everything, 400",
        "/api/v1/products/1/, 404",
        "/api/v1/products/1/reviews, 404",
        "/api/v1/colours, 404",
        "/api/v1/feed/1, 404"
    })
    void areNotFoundWhereThereIsNothing(String target, int status) {
        Reply reply = Caller.get(port, target);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.at("/traceId")).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/csv", "application/x-ndjson"})
    void areJsonAndNothingElse(String accept) {
        Reply reply = Caller.get(port, "/api/v1/products/1", "accept: " + accept);
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.at("/detail")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/products      | GET, HEAD, POST, OPTIONS
            /api/v1/products/1    | GET, HEAD, PUT, PATCH, DELETE, OPTIONS
            /api/v1/products/bulk | POST, PATCH, OPTIONS
            /api/v1/feed          | GET, HEAD, OPTIONS
            """)
    void tellWhatIsAllowed(String path, String allowed) {
        try (var caller = new Caller(port)) {
            Reply options = caller.ask("OPTIONS", path);
            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("allow")).isEqualTo(allowed);
            Reply refused = caller.ask("PROPFIND", path);
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.header("allow")).isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/products", "/api/v2/products/1", "/api/v10/feed", "/api/v1.0/products"})
    void areOfAKnownVersion(String target) {
        Reply reply = Caller.get(port, target);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/detail")).isEqualTo("version: not known (expected: v1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/products",
                "/api/1/products",
                "/api/v1",
                "/api/v1/",
                "/api/v2",
                "/api/v2/nothing",
                "/API/v1/products"
            })
    void areNowhereElse(String target) {
        assertThat(Caller.get(port, target).status()).isEqualTo(404);
    }
}
