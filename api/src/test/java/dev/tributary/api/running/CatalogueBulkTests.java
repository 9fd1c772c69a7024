package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several rows are written by one request, each by itself or all or nothing. */
@RunningService
class CatalogueBulkTests {

    private static final String BULK = "/api/v1/genres/bulk";

    private final Caller caller;
    private final String one = Shop.word();
    private final String two = Shop.word();

    CatalogueBulkTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    private Reply create(String query, String... names) {
        String items = String.join(",", Collections.nCopies(names.length, "{\"name\":\"%s\"}"));
        return caller.tell("POST", BULK + query, "[" + items.formatted((Object[]) names) + "]", Shop.JSON);
    }

    private boolean exists(String name) {
        return caller.get("/api/v1/genres?size=100&search=" + name).body().contains("\"" + name + "\"");
    }

    @Test
    void createsEachByItself() {
        Reply reply = create("", one, one, "", two);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/results/0/status")
                        + reply.at("/results/1/status")
                        + reply.at("/results/2/status")
                        + reply.at("/results/3/status"))
                .isEqualTo("201409400201");
        assertThat(reply.at("/results/0/etag")).matches("\"\\d+-[0-9a-f]{16}\"");
        assertThat(caller.get("/api/v1/genres/" + reply.at("/results/0/id")).at("/name"))
                .isEqualTo(one);
        assertThat(reply.at("/results/1/errors/0/pointer") + reply.at("/results/1/errors/0/code"))
                .isEqualTo("/nameunique");
        assertThat(reply.at("/results/2/errors/0/pointer") + reply.at("/results/2/errors/0/code"))
                .isEqualTo("/nametoo-short");
        assertThat(exists(two)).isTrue();
    }

    @Test
    void createsAllOrNothing() {
        Reply conflict = create("?atomic=true", one, two, one);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.at("/errors/0/pointer") + conflict.at("/errors/0/code"))
                .isEqualTo("/2/nameunique");
        assertThat(exists(one)).isFalse();
        Reply unreadable = create("?atomic=true", one, "", two, "");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.at("/errors/0/pointer") + unreadable.at("/errors/1/pointer"))
                .isEqualTo("/1/name/3/name");
        assertThat(exists(one)).isFalse();
        assertThat(create("?atomic=true", one, two).at("/results/1/status")).isEqualTo("201");
        assertThat(exists(one) && exists(two)).isTrue();
    }

    private Reply patch(String query, String items) {
        return caller.tell("PATCH", BULK + query, "[" + items + "]", Shop.MERGE_PATCH);
    }

    private String item(String id, String version, String name) {
        return "{\"id\":%s,\"version\":%s,\"name\":\"%s\"}".formatted(id, version, name);
    }

    @Test
    void changesEachByItself() {
        Reply made = create("", one, two);
        String first = made.at("/results/0/id");
        String second = made.at("/results/1/id");
        Reply reply = patch(
                "",
                item(first, "0", one + "b") + "," + item(second, "99", "x") + "," + item("99999", "0", "x") + ","
                        + "{\"id\":" + first + ",\"name\":7}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.at("/results/0/status")
                        + reply.at("/results/1/status")
                        + reply.at("/results/2/status")
                        + reply.at("/results/3/status"))
                .isEqualTo("200412404400");
        assertThat(reply.at("/results/0/etag")).startsWith("\"1-");
        assertThat(reply.at("/results/1/errors/0/code")).isEqualTo("version-mismatch");
        assertThat(reply.at("/results/2/errors/0/code")).isEqualTo("not-found");
        assertThat(reply.at("/results/3/errors")).contains("\"/name\"", "\"/version\"");
        assertThat(exists(one + "b")).isTrue();
    }

    @Test
    void changesAllOrNothing() {
        Reply made = create("", one, two);
        String first = item(made.at("/results/0/id"), "0", one + "b");
        Reply refused = patch("?atomic=true", first + "," + item(made.at("/results/1/id"), "99", "x"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errors/0/pointer") + refused.at("/errors/0/code"))
                .isEqualTo("/1version-mismatch");
        assertThat(exists(one + "b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                | too-short
            {"name":"a"}      | wrong-type
            7                 | wrong-type
            [                 | truncated
            """)
    void isAnArrayOfItems(String body, String code) {
        Reply reply = caller.tell("POST", BULK, body, Shop.JSON);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void takesAHundredItems() {
        String[] names = Collections.nCopies(101, "").toArray(String[]::new);
        assertThat(create("", names).at("/errors/0/code")).isEqualTo("too-long");
        assertThat(create("?atomic=maybe", one).at("/errors/0/name")).isEqualTo("atomic");
    }
}
