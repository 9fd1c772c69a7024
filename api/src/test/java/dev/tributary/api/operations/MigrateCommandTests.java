package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
        List<String> all = scripts();

        assertThat(script)
                .startsWith("-- " + all.size() + " pending\n\n-- V001__catalogue.sql\n\n-- The catalogue: ")
                .containsSubsequence("create table product", "-- V002__resources.sql", "-- V003__review_moments.sql");
        assertThat(ask(tables)).isEqualTo("0");

        assertThat(run("--database=" + SERVER.url())).isZero();
        assertThat(text()).isEqualTo(String.join("\n", all) + "\nmigrate: " + all.size() + " scripts run\n");
        assertThat(run("--dry-run", "--database=" + SERVER.url())).isZero();
        assertThat(text()).isEqualTo("-- 0 pending\n");
        assertThat(ask("select count(*) from flyway_schema_history")).isEqualTo(String.valueOf(all.size()));
    }

    /** In the order in which they run. */
    private static List<String> scripts() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
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
