package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.LocalServers;
import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is written is seen in every instance, whoever has written it. */
class WrittenElsewhereTests {

    /** What is promised, from the commit on; a machine at rest takes some milliseconds. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    private static final Duration EVENTUALLY = Duration.ofSeconds(10);

    private final Instances instances = Instances.shared();

    @Test
    void isSeenInBothAfterAWriteThroughOne() {
        try (var caller = new Caller(instances.one.port())) {
            String product = Shop.newProduct(caller, "Before");
            String target = "/product-names/" + product.substring(product.lastIndexOf('/') + 1);
            awaitHits(target, "Before");

            assertThat(caller.tell("PATCH", product, "{\"name\":\"After\"}", Shop.JSON, "if-match: *")
                            .status())
                    .isEqualTo(200);

            await().atMost(PROMISED).until(() -> allAnswer(target, "After"));
        }
    }

    @Test
    void isSeenInBothAfterAWriteByPlainSql() throws SQLException {
        writeGenre(900_002, "Before");
        awaitHits("/genre-names/900002", "Before");

        writeGenre(900_002, "After");

        await().atMost(PROMISED).until(() -> allAnswer("/genre-names/900002", "After"));
    }

    /** The computation has read the old row before the write, and ends after it. */
    @Test
    void isNotUndoneByAComputationThatBeganBefore() throws SQLException {
        String name = Shop.word();
        String target = "/late-genre-names/900003/" + name;
        String path = "/waits/1/" + name + "/900003";
        writeGenre(900_003, "Before");
        awaitHits("/genre-names/900003", "Before");
        try (var before = new Caller(instances.one.port());
                var here = new Caller(instances.one.port());
                var there = new Caller(instances.other.port())) {
            before.send("GET", target);
            await().atMost(EVENTUALLY).until(() -> instances.downstream.requests(path) == 1);

            writeGenre(900_003, "After");
            await().atMost(PROMISED).until(() -> allAnswer("/genre-names/900003", "After"));
            here.send("GET", target);
            there.send("GET", target);
            instances.downstream.letGo(path);

            assertThat(before.answer().status()).isEqualTo(200);
            assertThat(here.answer().body()).contains("After");
            assertThat(there.answer().body()).contains("After");
        }
        assertThat(allAnswer(target, "After")).isTrue();
        assertThatRedisHolds(target, "After");
    }

    /** An instance that has just begun has nothing of its own. */
    private void assertThatRedisHolds(String target, String expected) {
        try (Instance third = instances.another()) {
            Reply reply = third.get(target);
            assertThat(reply.body()).contains(expected);
            assertThat(Instances.status(reply)).startsWith("tributary; hit; ").endsWith("; detail=redis");
        }
    }

    private void awaitHits(String target, String expected) {
        await().atMost(EVENTUALLY)
                .until(() -> allAnswer(target, expected)
                        && instances.both().stream()
                                .allMatch(instance ->
                                        Instances.status(instance.get(target)).startsWith("tributary; hit; ")));
    }

    private boolean allAnswer(String target, String expected) {
        return instances.both().stream()
                .allMatch(instance -> instance.get(target).body().contains(expected));
    }

    private static void writeGenre(int id, String name) throws SQLException {
        DatabaseUrl address = DatabaseUrl.parse(LocalServers.databaseUrl());
        try (Connection connection = DriverManager.getConnection(address.jdbc(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into genre (id, name) values (%1$d, '%2$s %1$d')".formatted(id, name)
                    + " on conflict (id) do update set name = excluded.name");
        }
    }
}
