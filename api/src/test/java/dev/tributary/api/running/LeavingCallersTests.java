package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.api.faults.FaultServer;
import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody works for callers who have left. */
@RunningService
class LeavingCallersTests {

    private static final int CALLERS = 100;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration EVENTUALLY = Duration.ofSeconds(5);

    /** Far below the ten seconds for which the others would hold every connection. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final String RUNNING =
            "select count(*) from pg_stat_activity where application_name = 'tributary-views' and state = 'active'";

    private final FaultServer downstream;
    private final DatabaseUrl database;
    private final int port;

    LeavingCallersTests(FaultServer downstream, @Value("${DATABASE_URL}") String database, @LocalServerPort int port) {
        this.database = DatabaseUrl.parse(database);
        this.downstream = downstream;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hanging", "/half-sent"})
    void endsTheirCalls(String view) {
        List<Caller> callers = asking(view);
        await().atMost(EVENTUALLY)
                .untilAsserted(() -> assertThat(downstream.inFlight()).isEqualTo(CALLERS));
        callers.forEach(Caller::close);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(downstream.inFlight()).isZero());
    }

    /** As many statements run as there are connections; the other callers wait for one of those. */
    @Test
    void endsTheirStatements() {
        List<Caller> callers = asking("/sleeping");
        await().atMost(EVENTUALLY).untilAsserted(() -> assertThat(statements()).isPositive());
        callers.forEach(Caller::close);
        await().atMost(EVENTUALLY).untilAsserted(() -> assertThat(statements()).isZero());
        await().atMost(EVENTUALLY)
                .untilAsserted(
                        () -> assertThat(Caller.get(port, "/rows/1").body()).doesNotContain("_outcomes"));
    }

    private int statements() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbc(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(RUNNING)) {
            return count.next() ? count.getInt(1) : 0;
        }
    }

    private List<Caller> asking(String view) {
        List<Caller> callers =
                Stream.generate(() -> new Caller(port)).limit(CALLERS).toList();
        callers.forEach(caller -> caller.send("GET", view));
        return callers;
    }

    /** No connection is free, and none will be before the deadline has passed. */
    @Test
    void doNotHoldUpThoseWhoStay() {
        List<Caller> callers = asking("/sleeping");
        try (var caller = new Caller(port)) {
            assertThat(caller.within(LIMIT).get("/rows/1").at("/_outcomes/one/reason"))
                    .isEqualTo("timeout");
        }
        callers.forEach(Caller::close);
    }
}
