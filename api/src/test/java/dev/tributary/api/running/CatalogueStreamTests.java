package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.tributary.persistence.database.DatabaseUrl;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole lists are sent as they are read, as JSON lines and as tables. */
@RunningService
class CatalogueStreamTests {

    private static final String LINES = "accept: application/x-ndjson";
    private static final String TABLE = "accept: text/csv";
    private static final String AUTHORS = "/api/v1/authors";

    /** More than sockets, the service and a batch hold together. */
    private static final String MANY =
            "insert into author (name, biography) select 'Streamed', repeat('x', 5000) from generate_series(1, 10000)";

    private static final String NOBODY = "http://127.0.0.1:1";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final DatabaseUrl database;
    private final int port;

    CatalogueStreamTests(@Value("${DATABASE_URL}") String database, @LocalServerPort int port) {
        this.database = DatabaseUrl.parse(database);
        this.port = port;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbc(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @BeforeEach
    void removeMany() throws SQLException {
        run("delete from author where name = 'Streamed'");
    }

    @Test
    void holdAllRowsThatFit() {
        Reply reply = Caller.get(port, Shop.PRODUCTS + "?category=5&ordering=-name&fields=id,category", LINES);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("application/x-ndjson");
        assertThat(reply.header("content-disposition")).isEqualTo("attachment; filename=\"products.ndjson\"");
        assertThat(reply.header("vary")).isEqualTo("accept, authorization");
        String count = Caller.get(port, Shop.PRODUCTS + "?category=5").at("/count");
        assertThat(reply.body().lines())
                .hasSize(Integer.parseInt(count))
                .allMatch(line -> line.matches("\\{\"id\":\\d+,\"category\":5}"));
    }

    @Test
    void holdMoreThanAPageAndWhatIsExpanded() {
        Reply reply = Caller.get(port, Shop.PRODUCTS + "?fields=id&expand=category", LINES);
        assertThat(reply.body().lines().count()).isGreaterThanOrEqualTo(1000);
        assertThat(reply.body()).startsWith("{\"id\":1,\"category\":{\"id\":");
    }

    @Test
    void areTablesForSpreadsheets() {
        String word = Shop.word();
        try (var caller = new Caller(port)) {
            String body = Shop.product("=cmd|'" + word + "'!A1, \\\"x\\\"", "-0");
            Shop.created(caller, "products", body);
            Reply reply = caller.get(Shop.PRODUCTS + "?search=" + word, TABLE);
            assertThat(reply.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
            assertThat(reply.header("content-disposition")).isEqualTo("attachment; filename=\"products.csv\"");
            assertThat(reply.body())
                    .startsWith(
                            "id,name,description,price,currency,stock,category,author,active,version,createdAt,updatedAt\r\n")
                    .contains(",\"'=cmd|'" + word + "'!A1, \"\"x\"\"\",,0.00,EUR,0,1,1,true,");
        }
    }

    @Test
    void areNotNothingWhenNothingFits() {
        assertThat(Caller.get(port, Shop.PRODUCTS + "?fields=name,id&created_after=2100-01-01T00:00:00Z", TABLE)
                        .body())
                .isEqualTo("id,name\r\n");
        Reply empty = Caller.get(port, Shop.PRODUCTS + "?created_after=2100-01-01T00:00:00Z", LINES);
        assertThat(empty.status() + empty.body()).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=1", "size=5", "cursor=x", "count=exact", "expand=category", "fields=genres"})
    void haveNoParts(String query) {
        assertThat(Caller.get(port, Shop.PRODUCTS + "?" + query, TABLE).status())
                .isEqualTo(400);
    }

    @Test
    void haveHeadersAlone() {
        try (var caller = new Caller(port)) {
            Reply head = caller.ask("HEAD", Shop.PRODUCTS, TABLE);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("content-disposition")).contains("products.csv");
            assertThat(caller.get(Shop.PRODUCTS + "/1").status()).isEqualTo(200);
        }
    }

    @Test
    void areOnlyTheTypesThatThereAre() {
        Reply reply = Caller.get(port, Shop.PRODUCTS, "accept: text/html, image/*");
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.at("/detail")).contains("application/json, application/x-ndjson, text/csv");
    }

    @Test
    void areFewAtOnceAndHalfOfThemForOneAddress() throws Exception {
        run(MANY);
        List<Caller> slow = Stream.of(1, 1, 2, 2).map(this::callerFrom).toList();
        for (Caller caller : slow) {
            caller.send("GET", AUTHORS, LINES);
            assertThat(caller.head().status()).isEqualTo(200);
            if (caller == slow.get(1)) {
                assertThat(refused(1)).startsWith("streams: 2 are under way from this address");
            }
        }
        assertThat(refused(3)).startsWith("streams: 4 are under way (");
        assertThat(Caller.get(port, AUTHORS).status()).isEqualTo(200);
        slow.forEach(Caller::close);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Caller.get(port, AUTHORS + "?search=nobody", TABLE)
                                .status())
                        .isEqualTo(200));
    }

    /** One who asks from that address of the loopback. */
    private Caller callerFrom(int address) {
        try {
            return new Caller(port, InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) address}));
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String refused(int address) {
        try (Caller caller = callerFrom(address)) {
            Reply refused = caller.get(AUTHORS, TABLE);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isEqualTo("5");
            assertThat(refused.header("content-disposition")).isNull();
            return refused.at("/detail");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void neverLookWholeWhenTheyAreNot(CapturedOutput output) throws Exception {
        run(MANY);
        try (var caller = new Caller(port)) {
            caller.within(Duration.ofSeconds(30)).send("GET", AUTHORS, LINES);
            assertThat(caller.head().status()).isEqualTo(200);
            run("alter table author rename to author_away");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> readToTheEnd(caller));
        } finally {
            run("alter table if exists author_away rename to author");
        }
        assertThat(Caller.get(port, AUTHORS + "/1").status()).isEqualTo(200);
        assertThat(output)
                .containsOnlyOnce("GET /api/v1/authors broke off, trace ")
                .doesNotContain("ERROR");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void endWithTheirTime(CapturedOutput output) throws Exception {
        run(MANY);
        try (Instance hasty = new Instance("FAULTS_URL=" + NOBODY, "tributary.lists.longest-stream=1s");
                Caller caller = new Caller(hasty.port())) {
            caller.within(Duration.ofSeconds(30)).send("GET", AUTHORS, LINES);
            assertThat(caller.head().status()).isEqualTo(200);
            await().atMost(SOON).until(() -> output.getOut().contains("GET /api/v1/authors broke off, trace "));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> readToTheEnd(caller));
        }
        assertThat(output).contains("streams: not at the end after 1 s").doesNotContain("ERROR");
    }

    private static void readToTheEnd(Caller caller) throws IOException {
        try {
            while (!caller.chunk().isEmpty()) {
                // On with the next one
            }
        } catch (EOFException brokenOff) {
            throw new IOException(brokenOff);
        }
    }

    @Test
    void areToldAsAProblemWhenTheyDoNotBegin() throws Exception {
        run("alter table author rename to author_away");
        try {
            Reply reply = Caller.get(port, AUTHORS, TABLE);
            assertThat(reply.status()).isEqualTo(502);
            assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
            assertThat(reply.header("content-disposition")).isNull();
        } finally {
            run("alter table author_away rename to author");
        }
    }
}
