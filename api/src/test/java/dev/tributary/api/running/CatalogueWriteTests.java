package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rows are created, replaced, patched and deleted, by those who know what they change. */
@RunningService
class CatalogueWriteTests {

    private final Caller caller;

    CatalogueWriteTests(@LocalServerPort int port) {
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
    void createOne() {
        Reply created = Shop.created(caller, "products", Shop.product("Lämp", "19.9"));
        assertThat(created.header("location")).isEqualTo("/api/v1/products/" + created.at("/id"));
        assertThat(created.header("etag")).matches("\"" + created.at("/version") + "-[0-9a-f]{16}\"");
        assertThat(created.body()).contains("\"price\":19.90,");
        Reply read = caller.get(String.valueOf(created.header("location")));
        assertThat(read.body()).isEqualTo(created.body()).contains("\"name\":\"Lämp\"", "\"stock\":0");
        assertThat(read.header("etag")).isEqualTo(created.header("etag"));
    }

    @Test
    void keepEveryDigit() {
        Reply created = Shop.created(caller, "products", Shop.product("Castle", "9999999999.99"));
        assertThat(created.body()).contains("\"price\":9999999999.99");
    }

    @Test
    void patchWhatIsGivenAndNothingElse() {
        String product = Shop.newProduct(caller, "Lamp");
        for (String type : List.of(Shop.JSON, Shop.MERGE_PATCH)) {
            Reply patched = caller.tell("PATCH", product, "{\"price\":5.5,\"genres\":[2,1]}", type, "if-match: *");
            assertThat(patched.status()).isEqualTo(200);
            assertThat(patched.at("/price") + patched.at("/name") + patched.at("/genres/0"))
                    .isEqualTo("5.5Lamp1");
            assertThat(patched.header("etag")).matches("\"" + patched.at("/version") + "-[0-9a-f]{16}\"");
        }
    }

    @Test
    void tellNullFromAbsent() {
        Reply category = Shop.created(caller, "categories", slug(Shop.word()).replace("}", ",\"parent\":1}"));
        String path = "/api/v1/categories/" + category.at("/id");
        assertThat(caller.tell("PATCH", path, "{}", Shop.MERGE_PATCH, "if-match: *")
                        .at("/parent"))
                .isEqualTo("1");
        assertThat(caller.tell("PATCH", path, "{\"parent\":null}", Shop.MERGE_PATCH, "if-match: *")
                        .at("/parent"))
                .isEqualTo("null");
    }

    @Test
    void replaceAllOfIt() {
        String product = Shop.newProduct(caller, "Lamp");
        String tag = caller.tell("PATCH", product, "{\"stock\":7,\"genres\":[1]}", Shop.JSON, "if-match: *")
                .header("etag");
        Reply replaced = caller.tell("PUT", product, Shop.product("Torch", "3"), Shop.JSON, "if-match: " + tag);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.at("/name") + replaced.at("/price") + replaced.at("/stock") + replaced.at("/genres"))
                .isEqualTo("Torch3.00[]");
        Reply incomplete = caller.tell("PUT", product, "{\"name\":\"x\"}", Shop.JSON, "if-match: *");
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.at("/errors/0/pointer") + incomplete.at("/errors/0/code"))
                .isEqualTo("/pricemissing");
    }

    @Test
    void changeOnlyWhatTheWriterHasSeen() {
        String product = Shop.newProduct(caller, "Lamp");
        String seen = caller.get(product + "?fields=id,price").header("etag");
        Reply first = caller.tell("PATCH", product, "{\"price\":1}", Shop.JSON, "if-match: " + seen);
        assertThat(first.status()).isEqualTo(200);
        Reply second = caller.tell("PATCH", product, "{\"price\":2}", Shop.JSON, "if-match: " + seen);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body()).doesNotContain("\"version\"", first.header("etag"));
        assertThat(caller.tell("PUT", product, Shop.product("x", "1"), Shop.JSON, "if-match: " + seen)
                        .status())
                .isEqualTo(412);
        assertThat(caller.ask("DELETE", product, "if-match: W/" + first.header("etag"))
                        .status())
                .isEqualTo(412);
        assertThat(caller.ask("DELETE", product, "if-match: \"x\", " + first.header("etag"))
                        .status())
                .isEqualTo(204);
        assertThat(caller.get(product).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void askForTheTag(String method) {
        String product = Shop.newProduct(caller, "Lamp");
        assertThat(caller.tell(method, product, Shop.product("x", "1"), Shop.JSON)
                        .status())
                .isEqualTo(428);
        assertThat(caller.get(product).at("/name")).isEqualTo("Lamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void findNothingWhereNothingIs(String method) {
        assertThat(caller.tell(method, "/api/v1/products/999999999", Shop.product("x", "1"), Shop.JSON, "if-match: *")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void deleteOne() {
        String product = Shop.newProduct(caller, "Lamp");
        Reply deleted = caller.ask("DELETE", product, "if-match: *");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(caller.ask("DELETE", product, "if-match: *").status()).isEqualTo(404);
    }

    @Test
    void takeNoParametersThatMeanNothing() {
        assertThat(caller.tell("POST", Shop.PRODUCTS + "?expand=author", Shop.product("x", "1"), Shop.JSON)
                        .at("/errors/0/code"))
                .isEqualTo("undeclared");
    }
}
