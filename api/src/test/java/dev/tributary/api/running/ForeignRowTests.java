package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Bob hears of Ann's review that nobody else may see yet: byte for byte what he hears of one that never was. */
@RunningService
class ForeignRowTests {

    private static final String REVIEWS = "/api/v1/reviews";
    private static final String NEVER = "987654321";

    private final Caller caller;
    private final String product;
    private final String review;

    ForeignRowTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        this.product =
                Shop.created(caller, "products", Shop.product("Lamp", "1")).at("/id");
        this.review = newReview(product);
    }

    /** With an id that has as many digits as the other. */
    private static String newReview(String product) {
        String id = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
        Written.bySql("insert into review (id, product_id, reviewer, owner, rating) values (%s, %s, 'ann', 'ann', 5)"
                .formatted(id, product));
        return id;
    }

    @AfterEach
    void close() {
        caller.close();
    }

    /** Whatever may differ between two answers to the same question is taken out. */
    private String answer(String method, String target, String body, String id, List<String> headers) {
        var said = new ArrayList<>(headers);
        said.add(Who.BOB.header());
        String[] all = said.toArray(String[]::new);
        Reply reply = body.isEmpty()
                ? caller.ask(method, target.replace("ID", id), all)
                : caller.tell(method, target.replace("ID", id), body.replace("ID", id), all);
        var text = reply.status() + reply.headers().toString() + reply.body();
        return text.replaceAll("date=[^=]*GMT", "")
                .replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "")
                .replaceAll("\"instance\":\"[^\"]*\"", "")
                .replace("id=" + id, "id=ID");
    }

    private void isAsIfItNeverWas(String method, String target, String body, String... headers) {
        List<String> said = List.of(headers);
        assertThat(answer(method, target, body, review, said)).isEqualTo(answer(method, target, body, NEVER, said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept: application/json",
                "if-none-match: \"0\"",
                "if-none-match: *",
                "if-none-match: x",
                "accept: text/html",
                "cache-control: no-cache",
                "accept-encoding: gzip"
            })
    void isNotRead(String header) {
        for (String target : List.of(REVIEWS + "/ID", REVIEWS + "/ID?expand=product", REVIEWS + "/ID?fields=id")) {
            isAsIfItNeverWas("GET", target, "", header);
            isAsIfItNeverWas("HEAD", target, "", header);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            if-match: *         | {"rating":1}
            if-match: "0"       | {"rating":1}
            if-match: "7"       | {"rating":1}
            if-match: W/"0"     | {"rating":1}
            if-match: x         | {"rating":1}
            x-nothing: 1        | {"rating":1}
            if-match: *         | {"rating":9}
            if-match: *         | {"rating":1,"status":"approved"}
            if-match: *         | {"product":1}
            if-match: *         | {}
            """)
    void isNotChanged(String header, String body) {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            isAsIfItNeverWas(method, REVIEWS + "/ID", body, header, Shop.JSON);
        }
        assertThat(caller.get(REVIEWS + "/" + review).at("/version")).isEqualTo("0");
    }

    @Test
    void isNotChangedAmongOthers() {
        for (String version : List.of("0", "7")) {
            String item = "{\"id\":ID,\"version\":" + version + ",\"rating\":1}";
            for (String query : List.of("", "?atomic=true")) {
                isAsIfItNeverWas("PATCH", REVIEWS + "/bulk" + query, "[" + item + "]", Shop.JSON);
                isAsIfItNeverWas("PATCH", REVIEWS + "/bulk" + query, "[" + item + "," + item + "]", Shop.JSON);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?id=ID",
                "?id=ID&status=pending",
                "?id=ID&count=estimated",
                "?id=ID&count=estimated&page=2&size=1",
                "?id=ID&ordering=-updatedAt&expand=product",
                "?id=ID&created_after=2020-01-01T00:00:00Z"
            })
    void isNotListed(String query) {
        for (String type : List.of("application/json", "application/x-ndjson", "text/csv")) {
            String target = REVIEWS + (type.equals("text/csv") ? query.replace("&expand=product", "") : query);
            isAsIfItNeverWas("GET", target, "", "accept: " + type);
        }
    }

    @Test
    void isNotCountedAmongThoseOfItsProduct() {
        for (String query :
                List.of("", "&count=estimated", "&status=pending", "&status=pending&page=2&count=estimated")) {
            Reply list = caller.get(REVIEWS + "?product=" + product + query, Who.BOB.header());
            assertThat(list.at("/count")).isEqualTo("0");
        }
        assertThat(caller.get("/api/v1/products/" + product + "?expand=reviews", Who.BOB.header())
                        .at("/reviews"))
                .isEqualTo("[]");
    }

    /** It says where somebody stood, which is compared with what the next one sees, and with nothing else. */
    @Test
    void isNotShownByAModeratorsCursor() {
        String list = REVIEWS + "?product=" + product + "&status=pending&size=1";
        Shop.created(caller, "reviews", "{\"product\":" + product + ",\"rating\":4}", Who.STAFF.header());
        String next = caller.get(list + "&count=exact").at("/next");
        assertThat(caller.get(next).body()).contains("\"ann\"");
        for (Who who : List.of(Who.BOB, Who.ANONYMOUS, Who.CATALOGUE_TOKEN)) {
            Reply reply = caller.get(next, who.header());
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/results") + reply.at("/count")).isEqualTo("[]0");
        }
    }
}
