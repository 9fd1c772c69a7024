package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept of the catalogue is forgotten when anything changes that it is made of: at once for whoever wrote here. */
@RunningService
class ForgottenCatalogueTests {

    private static final String HIT = "tributary; hit; ttl=";

    private final int port;

    /** Who writes; whoever reads has a connection of his own each time. */
    private final Caller caller;

    ForgottenCatalogueTests(@LocalServerPort int port) {
        this.port = port;
        this.caller = new Caller(port);
    }

    @AfterEach
    void leave() {
        caller.close();
    }

    private Reply read(String target) {
        return Caller.get(port, target);
    }

    private Reply hit(String target) {
        await().until(() ->
                String.valueOf(visited(target).header("cache-status")).startsWith(HIT));
        return visited(target);
    }

    private Reply visited(String target) {
        return Caller.get(port, target, Visitors.VISITOR);
    }

    private String author(String name) {
        return Shop.created(caller, "authors", "{\"name\":\"" + name + "\"}").at("/id");
    }

    /** A product of an author, who is found by the same word. */
    private String product(String word) {
        String body = Shop.product(word, "1.00").replace("\"author\":1", "\"author\":" + author(word));
        return Objects.requireNonNull(Shop.created(caller, "products", body).header("location"));
    }

    private Reply change(String target, String body) {
        return caller.tell("PATCH", target, body, Shop.JSON, "if-match: *");
    }

    @Test
    void aRowThatIsWrittenHere() {
        String author = "/api/v1/authors/" + author("Before");
        for (int i = 1; i <= 20; i++) {
            read(author);
            String tag = change(author, "{\"name\":\"Name " + i + "\"}").header("etag");
            Reply read = read(author);
            assertThat(read.at("/name")).isEqualTo("Name " + i);
            assertThat(read.header("etag")).isEqualTo(tag);
        }
        hit(author);
        assertThat(caller.ask("DELETE", author, "if-match: *").status()).isEqualTo(204);
        assertThat(read(author).status()).isEqualTo(404);
    }

    @Test
    void aListThatARowIsAddedToChangedInAndTakenFrom() {
        String word = Shop.word();
        String list = "/api/v1/genres?search=" + word;
        assertThat(hit(list).at("/count")).isEqualTo("0");
        String genre =
                Shop.created(caller, "genres", "{\"name\":\"" + word + "\"}").header("location");
        assertThat(read(list).at("/results/0/name")).isEqualTo(word);
        hit(list);
        change(String.valueOf(genre), "{\"name\":\"" + word + " again\"}");
        assertThat(read(list).at("/results/0/name")).isEqualTo(word + " again");
        hit(list);
        caller.ask("DELETE", String.valueOf(genre), "if-match: *");
        assertThat(read(list).at("/count")).isEqualTo("0");
    }

    @Test
    void rowsAndListsThatABulkChanges() {
        String word = Shop.word();
        String list = "/api/v1/genres?search=" + word;
        hit(list);
        Reply made = caller.tell("POST", "/api/v1/genres/bulk", "[{\"name\":\"" + word + "\"}]", Shop.JSON);
        String genre = "/api/v1/genres/" + made.at("/results/0/id");
        assertThat(read(list).at("/count")).isEqualTo("1");
        hit(genre);
        String body = "[{\"id\":%s,\"version\":0,\"name\":\"%s\"}]".formatted(made.at("/results/0/id"), word + " 2");
        caller.tell("PATCH", "/api/v1/genres/bulk", body, Shop.MERGE_PATCH);
        assertThat(read(genre).at("/name")).isEqualTo(word + " 2");
    }

    @Test
    void whatIsWrittenByPlainSql() {
        String id = author(Shop.word());
        String author = "/api/v1/authors/" + id;
        String list = "/api/v1/authors?id=" + id;
        hit(author);
        hit(list);
        Written.bySql("update author set name = 'By SQL' where id = " + id);
        await().until(() -> read(author).at("/name").equals("By SQL"));
        await().until(() -> read(list).at("/results/0/name").equals("By SQL"));
    }

    @Test
    void whatShowsARelatedRow() {
        String word = Shop.word();
        String product = product(word);
        String expanded = product + "?expand=author";
        String list = Shop.PRODUCTS + "?expand=author&search=" + word;
        String author = "/api/v1/authors/" + hit(expanded).at("/author/id");
        hit(list);
        change(author, "{\"name\":\"Another\"}");
        assertThat(visited(expanded).at("/author/name")).isEqualTo("Another");
        assertThat(visited(list).at("/results/0/author/name")).isEqualTo("Another");
    }

    @Test
    void whatHasGoneWithAnotherRow() {
        String product = product(Shop.word());
        String id = product.replaceAll(".*/", "");
        String review = String.valueOf(
                Shop.created(caller, "reviews", "{\"product\":%s,\"reviewer\":\"Ann\",\"rating\":5}".formatted(id))
                        .header("location"));
        change(review, "{\"status\":\"approved\"}");
        hit(review);
        assertThat(hit("/api/v1/reviews?product=" + id).at("/count")).isEqualTo("1");
        caller.ask("DELETE", product, "if-match: *");
        assertThat(visited(review).status()).isEqualTo(404);
        assertThat(visited("/api/v1/reviews?product=" + id).at("/count")).isEqualTo("0");
    }

    @Test
    void theFeed() {
        String word = Shop.word();
        String feed = "/api/v1/feed?search=" + word;
        assertThat(hit(feed).at("/count")).isEqualTo("0");
        product(word);
        assertThat(visited(feed).at("/results/0/name")).isEqualTo(word);
        hit(feed);
        Written.bySql("update category set name = name where id = 1");
        await().until(() -> String.valueOf(visited(feed).header("cache-status")).startsWith("tributary; fwd=miss"));
    }

    @Test
    void whatOnlyTheStaffMaySeeReachesNobodyElse() {
        String word = Shop.word();
        String product = product(word);
        String list = Shop.PRODUCTS + "?search=" + word;
        hit(product);
        hit(list);
        change(product, "{\"active\":false}");

        for (int i = 1; i <= 3; i++) {
            Reply own = read(product);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.header("cache-control")).isEqualTo("private, no-cache");
            assertThat(own.header("cache-status")).isEqualTo("tributary; fwd=bypass");
            assertThat(read(list).at("/count")).isEqualTo("1");
            assertThat(read(list).header("cache-control")).isEqualTo("private, no-store");
            assertThat(visited(product).status()).isEqualTo(404);
            assertThat(visited(list).at("/count")).isEqualTo("0");
            assertThat(visited("/api/v1/feed?search=" + word).at("/count")).isEqualTo("0");
        }

        hit(list);
        change(product, "{\"active\":true}");
        assertThat(visited(product).status()).isEqualTo(200);
        assertThat(visited(list).at("/count")).isEqualTo("1");
    }

    @Test
    void relatedRowsThatOnlyTheStaffMaySeeReachNobodyElse() {
        String product = product(Shop.word());
        String body = "{\"product\":%s,\"reviewer\":\"Ann\",\"rating\":1}".formatted(product.replaceAll(".*/", ""));
        Shop.created(caller, "reviews", body);
        String expanded = product + "?expand=reviews";
        assertThat(read(expanded).at("/reviews/0/status")).isEqualTo("pending");
        assertThat(hit(expanded).at("/reviews")).isEqualTo("[]");
        assertThat(read(expanded).at("/reviews/0/status")).isEqualTo("pending");
    }
}
