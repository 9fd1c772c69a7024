package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody may see of the catalogue is kept, and told of as HTTP wants it. */
@RunningService
class KeptCatalogueTests {

    private static final String HIT = "tributary; hit; ttl=";

    private final int port;

    KeptCatalogueTests(@LocalServerPort int port) {
        this.port = port;
    }

    private Reply asked(String target, String... headers) {
        return Caller.get(port, target, headers);
    }

    private Reply told(String method, String target, String... headers) {
        try (var caller = new Caller(port)) {
            return caller.ask(method, target, headers);
        }
    }

    private Reply patched(String target, String body, String tag) {
        try (var caller = new Caller(port)) {
            return caller.tell("PATCH", target, body, Shop.JSON, "if-match: " + tag);
        }
    }

    /** An answer that was kept: the word of a write before may come while it is computed. */
    private Reply hit(String target, String... headers) {
        await().until(() -> status(asked(target, headers)).startsWith(HIT));
        return asked(target, headers);
    }

    private static String status(Reply reply) {
        return Objects.requireNonNull(reply.header("cache-status"));
    }

    private String newAuthor() {
        String body = "{\"name\":\"%s\",\"biography\":\"%s\"}".formatted(Shop.word(), "b".repeat(3000));
        try (var caller = new Caller(port)) {
            return Objects.requireNonNull(Shop.created(caller, "authors", body).header("location"));
        }
    }

    @Test
    void aRowKeepsTheTagThatWritersShow() {
        String author = newAuthor();
        Reply hit = hit(author);
        assertThat(hit.status()).isEqualTo(200);
        String tag = hit.header("etag");
        assertThat(tag).matches("\"0-[0-9a-f]{16}\"");
        assertThat(hit.header("cache-control")).isEqualTo("public, max-age=" + maxAge(hit) + ", stale-if-error=600");
        assertThat(Integer.parseInt(maxAge(hit))).isBetween(26, 33);
        assertThat(hit.header("age")).isNotNull();
        assertThat(hit.header("vary")).isEqualTo("accept-encoding");

        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            Reply reply = hit(author, "if-none-match: " + known);
            assertThat(reply.status()).isEqualTo(304);
            assertThat(reply.header("etag")).isEqualTo(tag);
            assertThat(reply.body()).isEmpty();
        }
        assertThat(asked(author, "if-none-match: x").status()).isEqualTo(200);
        assertThat(asked(author, "if-none-match: \"0\"").status()).isEqualTo(200);
    }

    private static String maxAge(Reply reply) {
        return Objects.requireNonNull(reply.header("cache-control")).replaceAll(".*max-age=(\\d+).*", "$1");
    }

    @Test
    void isHadCompressedWithATagThatWritersMayShowToo() {
        String author = newAuthor();
        Reply plain = hit(author);
        Reply packed = hit(author, "accept-encoding: gzip");
        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        String tag = packed.header("etag");
        assertThat(tag).matches("\"0-[0-9a-f]{16}-gzip\"");
        assertThat(Integer.parseInt(String.valueOf(packed.header("content-length"))))
                .isLessThan(Integer.parseInt(String.valueOf(plain.header("content-length"))));
        assertThat(patched(author, "{\"name\":\"After\"}", String.valueOf(tag)).status())
                .isEqualTo(200);
        assertThat(patched(author, "{\"name\":\"Again\"}", "\"0\"").status()).isEqualTo(412);
    }

    @Test
    void aRowHasAnotherTagWhenSomebodyAtPsqlChangesItsLinks() {
        try (var caller = new Caller(port)) {
            String product = Shop.newProduct(caller, "Linked");
            String tag = hit(product, Visitors.VISITOR).header("etag");

            Written.bySql("insert into product_genre values (" + product.replaceAll(".*/", "") + ", 1)");

            await().until(() ->
                    asked(product, Visitors.VISITOR, "if-none-match: " + tag).status() == 200);
            assertThat(asked(product, Visitors.VISITOR).at("/genres/0")).isEqualTo("1");
            assertThat(patched(product, "{\"genres\":[2]}", String.valueOf(tag)).status())
                    .isEqualTo(412);
        }
    }

    @Test
    void aListHasATagAndIsNotSentAgain() {
        String list = "/api/v1/authors?ordering=name&size=7&count=none";
        Reply hit = hit(list);
        String tag = hit.header("etag");
        assertThat(hit.header("vary")).isEqualTo("accept-encoding, accept");
        Reply known = hit(list, "if-none-match: " + tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("content-length")).isNull();
        Reply head = told("HEAD", list);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("etag")).isEqualTo(tag);
        assertThat(head.header("content-length")).isEqualTo(hit.header("content-length"));
        assertThat(told("HEAD", list, "if-none-match: *").status()).isEqualTo(304);
    }

    @Test
    void aListIsTheSameHoweverItIsAskedFor() {
        hit("/api/v1/authors?ordering=name&size=6&page=2");
        Reply other = asked("/api/v1/%61uthors;a=b?page=2&size=%36&ordering=name");
        assertThat(status(other)).startsWith(HIT);
        assertThat(other.at("/previous")).isEqualTo("/api/v1/authors?ordering=name&size=6&page=1");
        assertThat(status(asked("/api/v1/authors?ordering=-name&size=6&page=2")))
                .startsWith("tributary; fwd=miss");
    }

    @Test
    void aStreamIsNotKept() {
        Reply lines = asked("/api/v1/genres?ordering=-name", "accept: application/x-ndjson");
        assertThat(lines.header("cache-control")).isEqualTo("no-store");
        assertThat(lines.header("cache-status")).isNull();
    }

    @Test
    void theFeedIsKeptLonger() {
        Reply feed = hit("/api/v1/feed?size=3");
        assertThat(Integer.parseInt(maxAge(feed))).isBetween(269, 330);
    }

    @Test
    void thatThereIsNothingIsKeptUntilThereIs() {
        String absent = "/api/v1/authors/800001";
        await().until(() -> status(asked(absent)).startsWith(HIT));
        Reply kept = asked(absent);
        assertThat(kept.status()).isEqualTo(404);
        assertThat(kept.header("cache-control")).isEqualTo("no-store");
        Written.bySql("insert into author (id, name) values (800001, 'New')");
        await().until(() -> asked(absent).status() == 200);
    }
}
