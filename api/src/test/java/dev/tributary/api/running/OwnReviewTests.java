package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People write reviews in their own names, see them whatever becomes of them, and change them. */
@RunningService
class OwnReviewTests {

    private static final String REVIEWS = "/api/v1/reviews";
    private static final String ANN = Who.ANN.header();

    private final Caller caller;
    private final String product;

    OwnReviewTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        this.product =
                Shop.created(caller, "products", Shop.product("Lamp", "1")).at("/id");
    }

    @AfterEach
    void close() {
        caller.close();
    }

    private Reply post(String members, Who who) {
        String body = "{\"product\":" + product + ",\"rating\":5" + members + "}";
        return caller.tell("POST", REVIEWS, body, Shop.JSON, who.header());
    }

    private Reply patch(String review, String body, Who who) {
        return caller.tell("PATCH", review, body, Shop.JSON, "if-match: *", who.header());
    }

    private String written() {
        return String.valueOf(post("", Who.ANN).header("location"));
    }

    @Test
    void sayWhoWroteThem() {
        Reply created = post("", Who.ANN);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/reviewer") + " " + created.at("/status")).isEqualTo("ann pending");
        assertThat(created.body()).doesNotContain("owner");
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer, '\"Eve\"', read-only",
        "status, '\"approved\"', read-only",
        "owner, '\"bob\"', unknown",
        "version, 7, read-only"
    })
    void takeNothingThatTheServiceSays(String member, String value, String code) {
        Reply refused = post(",\"" + member + "\":" + value, Who.ANN);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer") + " " + refused.at("/errors/0/code"))
                .isEqualTo("/" + member + " " + code);
        assertThat(refused.at("/detail")).endsWith("(expected: product, rating, body)");
    }

    @Test
    void areOneAPersonAndProduct() {
        written();
        Reply second = post("", Who.ANN);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/errors/0/pointer") + " " + second.at("/errors/0/code"))
                .isEqualTo("/product unique");
        assertThat(post("", Who.BOB).status()).isEqualTo(201);
    }

    @Test
    void areShownToOthersOnceAModeratorHasLooked() {
        String review = written();
        assertThat(caller.get(review, Who.BOB.header()).status()).isEqualTo(404);
        assertThat(patch(review, "{\"status\":\"approved\"}", Who.STAFF).status())
                .isEqualTo(200);
        assertThat(caller.get(review, Who.BOB.header()).status()).isEqualTo(200);
        Reply changed = patch(review, "{\"body\":\"Not so good\"}", Who.ANN);
        assertThat(changed.at("/status")).isEqualTo("pending");
        assertThat(caller.get(review, Who.BOB.header()).status()).isEqualTo(404);
        assertThat(caller.get(review, ANN).at("/body")).isEqualTo("Not so good");
    }

    @Test
    void areChangedAsTheirWriterHasSeenThem() {
        String review = written();
        String tag = String.valueOf(caller.get(review, ANN).header("etag"));
        assertThat(caller.get(review, ANN, "if-none-match: " + tag).status()).isEqualTo(304);
        String body = "{\"rating\":1}";
        assertThat(caller.tell("PUT", review, body, Shop.JSON, ANN, "if-match: " + tag)
                        .at("/rating"))
                .isEqualTo("1");
        assertThat(caller.tell("PUT", review, body, Shop.JSON, ANN, "if-match: " + tag)
                        .status())
                .isEqualTo(412);
        assertThat(caller.ask("DELETE", review, ANN, "if-match: *").status()).isEqualTo(204);
    }

    @Test
    void ofOthersAreToldFromThoseThatThereAreNot() {
        String review = written();
        patch(review, "{\"status\":\"approved\"}", Who.STAFF);
        Reply refused = patch(review, "{\"rating\":1}", Who.BOB);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/detail")).isEqualTo("It belongs to somebody else (expected: one of your own)");
    }

    @Test
    void areToldToBeTheirWritersOwnWhereverTheyMayBeKept() {
        String review = written();
        Reply row = caller.get(review, ANN);
        assertThat(row.header("cache-control") + "; " + row.header("vary"))
                .isEqualTo("private, no-store; authorization");
        Reply known = caller.get(review, ANN, "if-none-match: " + row.header("etag"));
        assertThat(known.status() + known.header("cache-control")).isEqualTo("304private, no-store");
        Reply changed = patch(review, "{\"rating\":2}", Who.ANN);
        assertThat(changed.status() + changed.header("cache-control")).isEqualTo("200private, no-store");
        Reply list = caller.get(REVIEWS + "?product=" + product, ANN);
        assertThat(list.header("cache-control") + "; " + list.header("vary"))
                .isEqualTo("private, no-store; accept, authorization");
        Reply lines = caller.get(REVIEWS + "?product=" + product, ANN, "accept: application/x-ndjson");
        assertThat(lines.header("cache-control") + "; " + lines.header("vary"))
                .isEqualTo("private, no-store; accept, authorization");
    }

    @Test
    void makeNoDifferenceToWhatIsTheSameForEverybody() {
        String target = "/api/v1/products/" + product;
        for (String query : List.of("", "?expand=author", "?fields=id")) {
            for (Who who : List.of(Who.ANN, Who.BOB, Who.REVIEWS_TOKEN, Who.MODERATION_TOKEN, Who.ANONYMOUS)) {
                Reply reply = caller.get(target + query, who.header());
                assertThat(reply.header("cache-control")).startsWith("public, max-age=");
                assertThat(reply.header("vary")).isEqualTo("authorization");
            }
            Reply staff = caller.get(target + query, Who.CATALOGUE_TOKEN.header());
            assertThat(staff.header("cache-control")).isEqualTo("private, no-cache");
        }
        assertThat(caller.get(target + "?expand=reviews", ANN).header("cache-control"))
                .isEqualTo("private, no-store");
        assertThat(caller.get(target + "?expand=reviews", Who.REVIEWS_TOKEN.header())
                        .header("cache-control"))
                .startsWith("public");
        assertThat(caller.get("/api/v1/genres/1", ANN).header("vary")).isNull();
    }
}
