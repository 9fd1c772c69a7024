package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list is had page by page, or walked by its links in both directions. */
@RunningService
class CatalogueWalkTests {

    private final int port;

    CatalogueWalkTests(@LocalServerPort int port) {
        this.port = port;
    }

    private Reply list(String query) {
        Reply reply = Caller.get(port, Shop.PRODUCTS + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private static List<String> all(Reply list, String member) {
        int count = list.body().split("\\{\"id\":", -1).length - 1;
        return IntStream.range(0, count)
                .mapToObj(i -> list.at("/results/" + i + "/" + member))
                .toList();
    }

    /** Every name in a walk by links, which has an end. */
    private List<String> walked(String first, String link) {
        var names = new ArrayList<String>();
        String target = first;
        for (int pages = 0; pages < 100 && !target.equals("null"); pages++) {
            Reply page = Caller.get(port, target);
            names.addAll(all(page, "name"));
            target = page.at("/" + link);
        }
        return names;
    }

    private String sevenProducts() {
        String word = Shop.word();
        try (var caller = new Caller(port)) {
            for (int i = 1; i <= 7; i++) {
                Shop.created(caller, "products", Shop.product(word + " " + i, i / 2 + ".50"));
            }
        }
        return word;
    }

    @Test
    void areHadPageByPage() {
        String word = sevenProducts();
        Reply first = list("?search=" + word + "&ordering=name&page=1&size=3");
        assertThat(first.body()).startsWith("{\"count\":7,\"next\":\"/api/v1/products?");
        assertThat(first.at("/previous")).isEqualTo("null");
        assertThat(first.at("/next")).isEqualTo("/api/v1/products?ordering=name&search=" + word + "&size=3&page=2");
        assertThat(walked("/api/v1/products?ordering=name&size=3&page=1&search=" + word, "next"))
                .containsExactly(
                        word + " 1", word + " 2", word + " 3", word + " 4", word + " 5", word + " 6", word + " 7");
        Reply last = list("?search=" + word + "&ordering=name&page=3&size=3");
        assertThat(last.at("/next")).isEqualTo("null");
        assertThat(last.at("/previous")).endsWith("page=2");
    }

    @Test
    void areWalkedByCursorForwardsAndBack() {
        String word = sevenProducts();
        String first = Shop.PRODUCTS + "?search=" + word + "&ordering=-price,name&size=2&count=none";
        List<String> forwards = walked(first, "next");
        assertThat(forwards)
                .containsExactly(
                        word + " 6", word + " 7", word + " 4", word + " 5", word + " 2", word + " 3", word + " 1");
        assertThat(Caller.get(port, first).body()).startsWith("{\"count\":null,\"next\":\"");
        Reply second = Caller.get(port, Caller.get(port, first).at("/next"));
        Reply back = Caller.get(port, second.at("/previous"));
        assertThat(all(back, "name")).containsExactly(word + " 6", word + " 7");
    }

    @Test
    void goOnByCursorWherePagesEnd() {
        Reply deepest = list("?page=500&size=20");
        assertThat(deepest.at("/next")).isEqualTo("null");
        Reply refused = Caller.get(port, Shop.PRODUCTS + "?page=501&size=20");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/name")).isEqualTo("page");
        assertThat(refused.at("/detail")).contains("cursor");
    }

    @Test
    void refuseACursorOfAnotherQuery() {
        String cursor = list("?ordering=name&size=1").at("/next").replaceAll(".*cursor=", "");
        assertThat(list("?ordering=name&size=5&cursor=" + cursor).status()).isEqualTo(200);
        for (String other : List.of(
                "?ordering=-name&cursor=", "?active=true&ordering=name&cursor=", "?page=1&ordering=name&cursor=")) {
            Reply refused = Caller.get(port, Shop.PRODUCTS + other + cursor);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/errors/0/code")).isEqualTo("invalid");
        }
        assertThat(Caller.get(port, "/api/v1/authors?ordering=name&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void keepEveryParameterInTheirLinks() {
        String next = list("?search=a%26b%20the%20%2B%C3%A4&size=1&price_min=1.50&fields=id,name")
                .body();
        assertThat(next).startsWith("{\"count\":");
        Reply page = list("?search=the%20silver%20ri&size=1&price_min=1.50&fields=id,name");
        assertThat(page.at("/next"))
                .startsWith("/api/v1/products?fields=id,name&price_min=1.50&search=the+silver+ri&size=1&cursor=");
        assertThat(Caller.get(port, page.at("/next")).status()).isEqualTo(200);
    }
}
