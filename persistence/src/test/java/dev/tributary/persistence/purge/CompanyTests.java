package dev.tributary.persistence.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever begins to listen takes all as changed, unless somebody else has listened until then. */
class CompanyTests {

    private static final Duration EVENTUALLY = Duration.ofSeconds(15);
    private static final String MEMBER = "tributary-purges-" + Shop.REDIS;
    private static final String JOINED =
            "select extract(epoch from state_change) from pg_stat_activity where application_name = '" + MEMBER + "'";

    private static final Shop SHOP = new Shop();

    private final List<PurgeListener> listeners = new ArrayList<>();

    @AfterEach
    void leave() {
        listeners.forEach(PurgeListener::stop);
        await().until(() -> joined() == 0);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void isReliedOnForAsLongAsItIsThere() throws SQLException {
        var purges = new RecordedPurges();
        PurgeListener first = begun(purges);
        await().until(() -> joined() == 1);
        assertThat(purges.missed).hasValue(1);

        assertThat(missedByAnother()).isZero();

        first.stop();
        await().until(() -> joined() == 0);
        assertThat(missedByAnother()).isEqualTo(1);
    }

    @Test
    void isNotReliedOnBeforeItHasPurged() throws SQLException {
        var purges = new RecordedPurges();
        purges.hanging.set(true);
        begun(purges);

        assertThat(missedByAnother()).isEqualTo(1);
    }

    @Test
    void hasNobodyElseForgetWhatOthersHaveHeard() throws SQLException {
        var purges = new RecordedPurges();
        begun(new RecordedPurges());
        await().until(() -> joined() == 1);
        begun(purges);
        await().until(() -> joined() == 2);

        SHOP.write("""
                do $$ begin
                    perform pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = '%s' order by backend_start desc limit 1;
                end $$""".formatted(MEMBER));

        await().until(() -> purges.forgotten.get() == 1 && joined() == 2);
        assertThat(purges.missed).hasValue(0);
    }

    @Test
    void isNotReliedOnWhileItOwesRedisAPurge() throws SQLException {
        var purges = new RecordedPurges();
        purges.told.set(false);
        begun(purges);
        await().until(() -> purges.missed.get() == 1);
        assertThat(missedByAnother()).isEqualTo(1);

        purges.told.set(true);
        await().until(() -> joined() == 1);
        assertThat(missedByAnother()).isZero();

        purges.told.set(false);
        await().until(() -> joined() == 0);
        assertThat(missedByAnother()).isEqualTo(1);
    }

    @Test
    void isNotReliedOnByThoseOfAnotherRedis() throws SQLException {
        begun(new RecordedPurges());
        await().until(() -> joined() == 1);
        var others = new RecordedPurges();

        begun(SHOP.listener(others, "another"));

        await().until(() -> others.missed.get() == 1);
    }

    @Test
    void isNotReliedOnWhereItGivesNoSignOfLife() throws SQLException {
        try (Connection silent = SHOP.connect()) {
            silent.setClientInfo("ApplicationName", MEMBER);
            assertThat(missedByAnother()).isZero();

            await().atMost(EVENTUALLY).until(() -> missedByAnother() == 1);
        }
    }

    @Test
    void givesSignsOfLife() throws SQLException {
        begun(new RecordedPurges());
        await().until(() -> joined() == 1);
        double first = lastSign();

        await().atMost(EVENTUALLY).until(() -> lastSign() > first + 3);
    }

    /** How often one more listener takes all as changed, which leaves again when it has joined. */
    private int missedByAnother() throws SQLException {
        long before = joined();
        var purges = new RecordedPurges();
        PurgeListener another = begun(purges);
        await().until(() -> joined() == before + 1);
        another.stop();
        await().until(() -> joined() == before);
        return purges.missed.get();
    }

    private PurgeListener begun(RecordedPurges purges) {
        return begun(SHOP.listener(purges));
    }

    private PurgeListener begun(PurgeListener listener) {
        listeners.add(listener);
        listener.begin();
        await().until(listener::isListening);
        return listener;
    }

    private long joined() throws SQLException {
        return signs().size();
    }

    private double lastSign() throws SQLException {
        return signs().getFirst();
    }

    private List<Double> signs() throws SQLException {
        List<Double> signs = new ArrayList<>();
        try (Connection connection = SHOP.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(JOINED)) {
            while (rows.next()) {
                signs.add(rows.getDouble(1));
            }
        }
        return signs;
    }
}
