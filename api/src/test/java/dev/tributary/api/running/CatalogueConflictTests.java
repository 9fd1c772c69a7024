package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the database refuses is told by the member that is in the way. */
@RunningService
class CatalogueConflictTests {

    private final Caller caller;

    CatalogueConflictTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    private String slug(String word) {
        return "{\"name\":\"x\",\"slug\":\"" + word + "\"}";
    }

    @Test
    void nameTheMemberThatIsInTheWay() {
        String word = Shop.word();
        Shop.created(caller, "categories", slug(word));
        refused(caller.tell("POST", "/api/v1/categories", slug(word), Shop.JSON), 409, "/slug", "unique");
        refused(
                caller.tell(
                        "POST",
                        Shop.PRODUCTS,
                        Shop.product("x", "1").replace("\"author\":1", "\"author\":99999"),
                        Shop.JSON),
                400,
                "/author",
                "unknown-reference");
        refused(caller.ask("DELETE", "/api/v1/authors/1", "if-match: *"), 409, "", "still-referenced");
        refused(
                caller.tell("PATCH", "/api/v1/categories/1", "{\"parent\":2}", Shop.JSON, "if-match: *"),
                400,
                "/parent",
                "cycle");
    }

    @Test
    void takeOneReviewAPersonAndProduct() {
        String product =
                Shop.created(caller, "products", Shop.product("Lamp", "1")).at("/id");
        String review = "{\"product\":%s,\"reviewer\":\"Ann\",\"rating\":5}".formatted(product);
        Reply created = Shop.created(caller, "reviews", review);
        assertThat(created.at("/status")).isEqualTo("pending");
        refused(caller.tell("POST", "/api/v1/reviews", review, Shop.JSON), 409, "/reviewer", "unique");
        Reply approved = caller.tell(
                "PATCH",
                String.valueOf(created.header("location")),
                "{\"status\":\"approved\"}",
                Shop.JSON,
                "if-match: " + created.header("etag"));
        assertThat(approved.at("/status")).isEqualTo("approved");
        assertThat(caller.get("/api/v1/reviews?status=approved&product=" + product)
                        .at("/count"))
                .isEqualTo("1");
    }

    private static void refused(Reply reply, int status, String pointer, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }
}
