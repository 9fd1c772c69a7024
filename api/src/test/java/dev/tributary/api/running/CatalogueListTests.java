package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists are had in parts, narrowed, searched, ordered and shaped. */
@RunningService
class CatalogueListTests {

    private final int port;

    CatalogueListTests(@LocalServerPort int port) {
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
        assertThat(first.at("/next")).isEqualTo("/api/v1/products?search=" + word + "&ordering=name&size=3&page=2");
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
    void areNarrowed() {
        assertThat(all(list("?category=5&price_min=20&price_max=40.50&size=100"), "category"))
                .isNotEmpty()
                .containsOnly("5");
        assertThat(all(list("?in_stock=false&size=100"), "stock")).isNotEmpty().containsOnly("0");
        assertThat(all(list("?id=3,1,2"), "id")).containsExactly("1", "2", "3");
        assertThat(all(list("?active=false&size=100"), "active")).isNotEmpty().containsOnly("false");
        assertThat(list("?created_after=2100-01-01T00:00:00Z").at("/count")).isEqualTo("0");
    }

    @Test
    void areCountedAsAsked() {
        assertThat(Integer.valueOf(list("?count=exact").at("/count"))).isGreaterThanOrEqualTo(1000);
        assertThat(list("?count=none").at("/count")).isEqualTo("null");
        assertThat(Integer.valueOf(list("?count=estimated").at("/count"))).isPositive();
    }

    @Test
    void showWhatWasAskedFor() {
        assertThat(list("?id=1&fields=price,id").body()).contains("\"results\":[{\"id\":1,\"price\":");
        Reply expanded = list("?id=1&expand=author,genres,reviews,category");
        assertThat(expanded.at("/results/0/author/id")).matches("\\d+");
        assertThat(expanded.at("/results/0/category/slug")).isNotEmpty();
        assertThat(expanded.at("/results/0/genres/0/name")).isNotEmpty();
        assertThat(expanded.at("/results/0/reviews")).startsWith("[");
        assertThat(list("?id=1").at("/results/0/author")).matches("\\d+");
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, undeclared",
        "page=0, invalid",
        "page=1.0, invalid",
        "size=0, invalid",
        "size=101, invalid",
        "size=1&size=2, repeated",
        "cursor=abc, invalid",
        "cursor=, invalid",
        "count=all, invalid",
        "price_min=cheap, invalid",
        "price_min=-1, invalid",
        "in_stock=yes, invalid",
        "created_after=2026-01-01, invalid",
        "id=1;2, invalid",
        "id=, invalid",
        "search=, invalid",
        "search=a%00b, invalid",
        "ordering=colour, invalid",
        "ordering=--name, invalid",
        "'ordering=name,-name', invalid",
        "ordering=description, invalid",
        "fields=secret, invalid",
        "'fields=id,id', invalid",
        "expand=seller, invalid",
        "Page=1, undeclared"
    })
    void refuseWhatTheyDoNotUnderstand(String query, String code) {
        Reply reply = Caller.get(port, Shop.PRODUCTS + "?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.at("/errors/0/name")).isEqualTo(query.replaceAll("=.*", ""));
        assertThat(reply.at("/errors/0/in")).isEqualTo("query");
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void tellEverythingThatIsWrongAtOnce() {
        Reply reply = Caller.get(port, Shop.PRODUCTS + "?size=0&colour=red&price_min=x&ordering=y");
        assertThat(reply.at("/errors/3/name")).isNotEmpty();
    }

    @Test
    void keepEveryParameterInTheirLinks() {
        String next = list("?search=a%26b%20the%20%2B%C3%A4&size=1&price_min=1.50&fields=id,name")
                .body();
        assertThat(next).startsWith("{\"count\":");
        Reply page = list("?search=the%20silver%20ri&size=1&price_min=1.50&fields=id,name");
        assertThat(page.at("/next"))
                .startsWith("/api/v1/products?search=the+silver+ri&size=1&price_min=1.50&fields=id,name&cursor=");
        assertThat(Caller.get(port, page.at("/next")).status()).isEqualTo(200);
    }

    @Test
    void findWhatIsMisspelt() {
        assertThat(all(list("?search=Kompass&size=100"), "name")).anyMatch(name -> name.contains("Compass"));
    }

    @Test
    void areLikeAnyOtherAnswerToHead() {
        try (var caller = new Caller(port)) {
            Reply head = caller.ask("HEAD", Shop.PRODUCTS + "?size=2");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("content-length"))
                    .isEqualTo(String.valueOf(
                            caller.get(Shop.PRODUCTS + "?size=2").body().length()));
        }
    }
}
