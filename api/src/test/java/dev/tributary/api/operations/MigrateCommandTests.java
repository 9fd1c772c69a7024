package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MigrateCommandTests {

    private static final PostgresServer SERVER = PostgresServer.startFresh();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aDryRunPrintsWhatWouldRunAndChangesNothing() throws Exception {
        String tables = "select count(*) from pg_tables where schemaname = 'public'";
        assertThat(run("--dry-run", "--database=" + SERVER.url())).isZero();
        String script = text();

        assertThat(script)
                .startsWith("-- 6 pending\n\n-- V001__catalogue.sql\n\n-- The catalogue: ")
                .containsSubsequence("create table product", "-- V002__resources.sql", "-- V003__review_moments.sql");
        assertThat(ask(tables)).isEqualTo("0");

        assertThat(run("--database=" + SERVER.url())).isZero();
        assertThat(text()).isEqualTo("""
                V001__catalogue.sql
                V002__resources.sql
                V003__review_moments.sql
                V010__purge.sql
                V020__identity.sql
                V021__audit.sql
                migrate: 6 scripts run
                """);
        assertThat(run("--dry-run", "--database=" + SERVER.url())).isZero();
        assertThat(text()).isEqualTo("-- 0 pending\n");
        assertThat(ask("select count(*) from flyway_schema_history")).isEqualTo("6");
    }

    @Test
    void saysWhatItDoesNotUnderstandOrReach() {
        assertThat(run("--dryrun")).isEqualTo(Command.MISUSED);
        assertThat(text())
                .isEqualTo("migrate: arguments that are not known (expected: [--dry-run] [--database=URL])\n");

        assertThat(run("--database=s3cret")).isEqualTo(Command.MISUSED);
        assertThat(text())
                .startsWith("migrate: --database: not the address of a database")
                .doesNotContain("s3cret");

        assertThat(run("--database=postgresql://me@127.0.0.1:1/shop")).isEqualTo(Command.ERRORS);
        assertThat(text()).startsWith("migrate: Unable to obtain connection from database");
    }

    private int run(String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Commands.run(
                        Stream.concat(Stream.of("migrate"), Stream.of(arguments))
                                .toList(),
                        out)
                .orElseThrow();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String ask(String query) throws Exception {
        return new Sql(SERVER.url()).ask(query);
    }
}
