package dev.tributary.aggregation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationJsonTests {

    private static final String SHOP = """
            services:
              inventory:
                url: http://localhost:9101/base
                timeout: 250ms
                max-response: 512KB
                retry: { attempts: 3, backoff: 5ms, budget: 25% }
                breaker: { failure-rate: 40%, window: 30, minimum: 11, open: 2m }
                headers: { forward: [Accept-Language], set: { x-api-key: "${KEY}" } }
              sellers: { url: http://localhost:9102, breaker: { enabled: false } }
              idle: { url: http://localhost:9103 }
            views:
              page:
                get: /page/{id}
                params:
                  id: { type: long, min: 1 }
                  most: { type: int, default: 5, max: 50 }
                  price: { type: decimal, min: 0.5 }
                  lang: { in: header, name: Accept-Language, enum: [de, en], default: de }
                  word: { pattern: "[a-z]+", min-length: 2 }
                  ids: { type: long, max-items: 3, default: "1,2" }
                deadline: 800ms
                parts:
                  product:
                    required: true
                    rows: one
                    sql: select seller from product where id = :id and price > :price and name in (:word)
                  lost: { max: 20, sql: "select 1 from nowhere where code = any(:ids) and x = :product.seller" }
                  stock:
                    when: "{most}"
                    call: inventory
                    path: /stock/{id}
                    query: { lang: "{lang}", unit: pieces }
                    headers: { x-seller: "of {product.seller}" }
                    timeout: 650ms
                    cache: { fresh: 30s, stale-on-error: 1h, tags: ["stock:{id}", "seller:{product.seller}"] }
                    select: /items
                    fallback: { available: null }
                    drop: [id]
                    rename: { old: new }
                  sellers:
                    for-each: lost.seller
                    call: sellers
                    path: /sellers
                    query: { ids: "{keys}" }
                    key: ref.id
                    attach: lost.seller
                    max-keys: 101
                    missing: drop
                  more:
                    for-each: lost.seller.id
                    sql: select id from product where id = any(:keys)
                    key: id
                    rows: many
                    attach: lost.seller.more
                  constant: { value: 19.90, fields: [a], flatten: [b] }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsWhatTheViewPromises() {
        var explained = Explained.of(folder, SHOP);
        assertThat(explained.at("/view") + " " + explained.at("/get")).isEqualTo("page /page/{id}");
        assertThat(explained.at("/deadline") + " " + explained.at("/for-sources"))
                .isEqualTo("800ms 750ms");
    }

    @Test
    void tellsWhoMayAskAndWhatIsReadOfHim() {
        assertThat(Explained.of(folder, SHOP).at("/access")).isEqualTo("public");
        var explained = Explained.of(
                folder,
                "views: { v: { get: /v, access: authenticated, parts: { a: { rows: one, sql: 'select :caller.roles' } } } }");

        assertThat(explained.at("/access") + " " + explained.at("/caller")).isEqualTo("authenticated [\"roles\"]");
        assertThat(explained.at("/waves/0/parts/0/sql/binds"))
                .isEqualTo("[{\"bind\":\"$1\",\"type\":\"string[]\",\"from\":\"caller.roles\"}]");
    }

    @Test
    void tellsWhatACallerMaySay() {
        assertThat(Explained.of(folder, SHOP).at("/params"))
                .isEqualTo("[{\"name\":\"id\",\"in\":\"path\",\"type\":\"long\",\"required\":true,\"min\":1},"
                        + "{\"name\":\"most\",\"in\":\"query\",\"type\":\"int\",\"required\":false,\"default\":5,\"max\":50},"
                        + "{\"name\":\"price\",\"in\":\"query\",\"type\":\"decimal\",\"required\":false,\"min\":0.5},"
                        + "{\"name\":\"accept-language\",\"in\":\"header\",\"type\":\"string\",\"required\":false,"
                        + "\"default\":\"de\",\"min-length\":0,\"max-length\":256,\"enum\":[\"de\",\"en\"]},"
                        + "{\"name\":\"word\",\"in\":\"query\",\"type\":\"string\",\"required\":false,\"min-length\":2,"
                        + "\"max-length\":256,\"pattern\":\"[a-z]+\"},"
                        + "{\"name\":\"ids\",\"in\":\"query\",\"type\":\"long\",\"required\":false,\"default\":[1,2],"
                        + "\"max-items\":3}]");
    }

    @Test
    void putsPartsIntoWavesInDeclaredOrder() {
        var explained = Explained.of(folder, SHOP);
        assertThat(explained.at("/waves/0/wave")).isEqualTo("1");
        assertThat(explained.at("/waves/0/parts/0/name") + explained.at("/waves/0/parts/1/name"))
                .isEqualTo("productconstant");
        assertThat(explained.at("/waves/1/parts/0/name") + explained.at("/waves/1/parts/1/name"))
                .isEqualTo("loststock");
        assertThat(explained.at("/waves/2/parts/0/name")).isEqualTo("sellers");
        assertThat(explained.at("/waves/3/parts/0/name")).isEqualTo("more");
        assertThat(explained.at("/waves/4")).isEqualTo("absent");
    }

    @Test
    void tellsWhatPartsWaitForByName() {
        var explained = Explained.of(folder, SHOP);
        assertThat(explained.at("/waves/0/parts/0/waits-for")).isEqualTo("absent");
        assertThat(explained.at("/waves/1/parts/0/waits-for")).isEqualTo("{\"product\":[\"product.seller\"]}");
        assertThat(explained.at("/waves/1/parts/1/waits-for")).isEqualTo("{\"product\":[\"product.seller\"]}");
        assertThat(explained.at("/waves/3/parts/0/waits-for"))
                .isEqualTo("{\"lost\":[\"lost.seller.id\"],\"sellers\":[\"lost.seller.id\"]}");
    }

    @Test
    void tellsTheTermsOfACallButNoHeadersValue() {
        var explained = Explained.of(folder, SHOP);
        assertThat(explained.at("/waves/1/parts/1"))
                .isEqualTo(
                        "{\"name\":\"stock\",\"source\":\"call\",\"required\":false,\"fallback\":{\"available\":null},"
                                + "\"timeout\":\"650ms\",\"when\":\"most\",\"cache\":{\"fresh\":\"30s\",\"stale-on-error\":\"1h\",\"tags\":[\"stock:{id}\",\"seller:{product.seller}\"]},"
                                + "\"waits-for\":{\"product\":[\"product.seller\"]},"
                                + "\"call\":{\"service\":\"inventory\",\"method\":\"GET\","
                                + "\"url\":\"http://localhost:9101/base/stock/{id}?lang={lang}&unit=pieces\","
                                + "\"headers\":{\"forward\":[\"accept-language\"],\"set\":[\"x-api-key\",\"x-seller\"]},"
                                + "\"select\":\"/items\"},\"drop\":[\"id\"],\"rename\":{\"old\":\"new\"}}");
        assertThat(explained.in(Format.JSON) + explained.in(Format.TEXT) + explained.in(Format.MERMAID))
                .doesNotContain("s3cret");
    }

    @Test
    void tellsTheTermsOfAQuery() {
        var explained = Explained.of(folder, SHOP);
        assertThat(explained.at("/waves/0/parts/0"))
                .isEqualTo("{\"name\":\"product\",\"source\":\"sql\",\"required\":true,\"timeout\":\"750ms\",\"sql\":"
                        + "{\"text\":\"select seller from product where id = $1 and price > $2 and name in ($3)\","
                        + "\"binds\":[{\"bind\":\"$1\",\"type\":\"long\",\"from\":\"id\"},"
                        + "{\"bind\":\"$2\",\"type\":\"decimal\",\"from\":\"price\"},"
                        + "{\"bind\":\"$3\",\"type\":\"string\",\"from\":\"word\"}],\"rows\":\"one\"}}");
        assertThat(explained.at("/waves/1/parts/0/sql/binds"))
                .isEqualTo("[{\"bind\":\"$1\",\"type\":\"long[]\",\"from\":\"ids\"},"
                        + "{\"bind\":\"$2\",\"type\":\"any\",\"from\":\"product.seller\"}]");
        assertThat(explained.at("/waves/1/parts/0/sql/max")).isEqualTo("20");
        assertThat(explained.at("/waves/3/parts/0/sql/binds"))
                .isEqualTo("[{\"bind\":\"$1\",\"type\":\"any[]\",\"from\":\"keys\"}]");
    }

    @Test
    void tellsHowAJoinAsks() {
        var explained = Explained.of(folder, SHOP);
        assertThat(explained.at("/waves/2/parts/0/join"))
                .isEqualTo(
                        "{\"for-each\":\"lost.seller\",\"key\":\"ref.id\",\"attach\":\"lost.seller\",\"rows\":\"one\","
                                + "\"missing\":\"drop\",\"max-keys\":101,\"batch\":50,\"most-calls\":3}");
        assertThat(explained.at("/waves/3/parts/0/join"))
                .isEqualTo("{\"for-each\":\"lost.seller.id\",\"key\":\"id\",\"attach\":\"lost.seller.more\","
                        + "\"rows\":\"many\",\"missing\":\"null\",\"max-keys\":100}");
    }

    @Test
    void showsConstantsAsTheyAre() {
        assertThat(Explained.of(folder, SHOP).in(Format.JSON).replaceAll("\\s+", " "))
                .contains("\"value\": 19.90, \"fields\": [ \"a\" ], \"flatten\": [ \"b\" ]");
    }

    @Test
    void holdsPlansOrTheReasonsForTheirAbsenceBesideWhatIsSent() {
        var explained = Explained.of(folder, SHOP);
        assertThat(explained.at("/waves/0/statements/0/parts")).isEqualTo("[\"product\"]");
        assertThat(explained.at("/waves/0/statements/0/sent")).startsWith("sent: select seller");
        assertThat(explained.at("/waves/0/statements/0/plan/Node Type")).isEqualTo("Limit");
        assertThat(explained.at("/waves/0/statements/0/no-plan")).isEqualTo("absent");
        assertThat(explained.at("/waves/1/statements/0/plan")).isEqualTo("absent");
        assertThat(explained.at("/waves/1/statements/0/no-plan")).isEqualTo("sql-42P01: no such table");
        assertThat(explained.at("/waves/2/statements")).isEqualTo("absent");
    }

    @Test
    void tellsTheTermsOfTheServicesThatAreCalledDefaultsIncluded() {
        assertThat(Explained.of(folder, SHOP).at("/services"))
                .isEqualTo("{\"inventory\":{\"url\":\"http://localhost:9101/base\",\"timeout\":\"250ms\","
                        + "\"max-response\":\"512KB\",\"max-depth\":64,\"concurrency\":64,"
                        + "\"retry\":{\"attempts\":3,\"backoff\":\"5ms\",\"budget\":\"25%\"},"
                        + "\"breaker\":{\"enabled\":true,\"failure-rate\":\"40%\",\"window\":30,\"minimum\":11,"
                        + "\"open\":\"2m\"}},\"sellers\":{\"url\":\"http://localhost:9102\",\"timeout\":\"1s\","
                        + "\"max-response\":\"1MB\",\"max-depth\":64,\"concurrency\":64,"
                        + "\"retry\":{\"attempts\":2,\"backoff\":\"20ms\",\"budget\":\"10%\"},"
                        + "\"breaker\":{\"enabled\":false}}}");
    }
}
