package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.LocalServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

    private static final String FINE = """
            services: { shop: { url: http://localhost:1 } }
            views:
              page: { get: /page, parts: { a: { call: shop, path: /a } } }
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void isContentWithWhatIsRight() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), FINE);

        assertThat(run()).isZero();
        assertThat(text()).isEqualTo("1 views, 1 services: 0 errors, 0 warnings\n");
    }

    @Test
    void namesEveryErrorWithItsRemedy() throws Exception {
        Files.writeString(
                folder.resolve("a.yaml"),
                FINE.replace("call: shop", "call: shup").replace("get:", "gte:"));

        assertThat(run()).isOne();
        assertThat(text()).isEqualTo("""
                error a.yaml:3: views.page: no 'get' (expected: get: some text) [missing-key]
                    Add the key.
                error a.yaml:3: views.page.parts.a.call: shup is not a declared Service (expected: shop) [unknown-service]
                    Declare the Service, or correct its name.
                error a.yaml:3: views.page.gte: unknown key (expected: get) [unknown-key]
                    Correct the key, or remove it.
                0 views, 1 services: 3 errors, 0 warnings
                """);
    }

    @Test
    void advisesWithoutFailing() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), """
                services:
                  shop: { url: http://localhost:1 }
                  idle: { url: http://localhost:2 }
                views:
                  one:
                    get: /a/{x}/c
                    params: { x: long }
                    parts:
                      all: { sql: select id from product }
                      some: { sql: select id from product, max: 5 }
                      few: { sql: select id from product limit 3 }
                      each: { for-each: some.id, call: shop, path: '/x/{key}', max-keys: 5 }
                  two:
                    get: /a/b/{y}
                    params: { y: long }
                    parts: { v: { value: 1 } }
                  three: { get: /a/b/c, parts: { v: { value: 1 } } }
                """);

        assertThat(run()).isZero();
        assertThat(text())
                .contains("warning a.yaml:3: services.idle: called by no view")
                .contains("warning a.yaml:9: views.one.parts.all: as many rows as there are, up to 1000")
                .contains("warning a.yaml:12: views.one.parts.each: a call for every key, up to 5")
                .contains("warning a.yaml:13: views.two: get: /a/b/{y} (expected: a path that no request shares with"
                        + " /a/{x}/c, at a.yaml:5) [ambiguous-path]")
                .endsWith("3 views, 2 services: 0 errors, 4 warnings\n");
    }

    @Test
    void printsJsonForPrograms() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "views: { page: [] }");

        assertThat(run("--format=json")).isOne();
        assertThat(text())
                .contains("\"id\" : \"bad-value\"")
                .contains("\"severity\" : \"error\"")
                .contains("\"file\" : \"a.yaml\"")
                .contains("\"line\" : 1")
                .contains("\"message\" : \"views.page: a list (expected: keys with values)\"")
                .contains("\"remedy\" : \"Write what was expected.\"");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThat(new CheckCommand(stream()).run(List.of("/nowhere/at/all"))).isOne();
        assertThat(text()).startsWith("error /nowhere/at/all:0: cannot be read (expected: a folder of YAML files)");
    }

    @Test
    void refusesArgumentsThatItDoesNotKnow() {
        assertThat(run("--fast")).isEqualTo(2);
        assertThat(text())
                .endsWith("(expected: [folder] [--deploy] [--accept=id,id…] [--database=URL] [--format=text|json])\n");
        assertThat(run("--deploy", "--accept=no-tls,bad-value")).isEqualTo(2);
        assertThat(text()).endsWith("--accept: bad-value (expected: the id of a risk, or of a warning about views)\n");
    }

    @Test
    void looksAtWhatTheServiceWouldStartWithAndAtItsDatabase() throws Exception {
        Files.writeString(
                folder.resolve("a.yaml"), FINE + "  idle: { get: /idle, parts: { v: { sql: select 1 as one } } }\n");

        assertThat(run("--deploy", "--database=" + LocalServers.databaseUrl())).isOne();
        assertThat(text())
                .contains("error a.yaml:4: views.idle.parts.v: as many rows as there are, up to 1000")
                .contains("error TRIBUTARY_SECRET: not set (expected: at least 32 random bytes, as base64 or text)"
                        + " [secret-missing]\n    Make one with 'openssl rand -base64 32'")
                .contains("[no-tls]")
                .contains("error PostgreSQL: fsync is off (expected: on) [not-durable]");
    }

    @Test
    void leavesOutWhatIsAccepted() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), FINE);

        assertThat(run("--deploy", "--accept=no-tls,secret-missing", "--database=" + LocalServers.databaseUrl()))
                .isOne();
        assertThat(text()).doesNotContain("no-tls", "secret-missing").endsWith(", 2 accepted\n");
    }

    @Test
    void printsRisksForProgramsToo() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), FINE);

        assertThat(run("--deploy", "--format=json", "--database=postgresql://me:s3cret@127.0.0.1:1/shop"))
                .isOne();
        assertThat(text())
                .startsWith("[")
                .contains("\"id\" : \"secret-missing\"", "\"id\" : \"database-unanswered\"")
                .doesNotContain("s3cret", "\"file\"");
    }

    @Test
    void holdsQueriesAndWhatRefersToTheirColumnsAgainstADatabase() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), """
                services: { shop: { url: http://localhost:1 } }
                views:
                  page:
                    get: /page/{id}
                    params: { id: long, ids: { type: uuid, max-items: 5 } }
                    parts:
                      good: { rows: one, sql: "select oid as id, relname as name from pg_class where oid = :id" }
                      lost: { sql: select 1 from nowhere limit 1 }
                      twice: { rows: one, sql: "select 1 as a, 2 as a" }
                      typed: { rows: one, sql: "select 1 as one where :id = true" }
                      list: { sql: "select id from unnest(:ids) id limit 5" }
                      fine: { call: shop, path: "/x/{good.name}" }
                      wrong: { call: shop, path: "/x/{good.title}" }
                      joined: { for-each: list.code, sql: "select 1 as id where 1 = any(:keys)", key: nr, attach: list.x }
                """);

        assertThat(run("--database=" + LocalServers.databaseUrl())).isOne();
        assertThat(text().lines().filter(line -> line.startsWith("error")))
                .containsExactly(
                        "error a.yaml:8: views.page.parts.lost: ERROR: relation \"nowhere\" does not exist"
                                + " (expected: a query that PostgreSQL can prepare) [statement-refused]",
                        "error a.yaml:9: views.page.parts.twice: two columns a (expected: each name once)"
                                + " [duplicate-column]",
                        "error a.yaml:10: views.page.parts.typed: ERROR: operator does not exist: bigint = boolean"
                                + " (expected: a query that PostgreSQL can prepare) [statement-refused]",
                        "error a.yaml:13: views.page.parts.wrong: good.title: no column title"
                                + " (expected: one of id, name) [unknown-column]",
                        "error a.yaml:14: views.page.parts.joined: list.code: no column code (expected: one of id)"
                                + " [unknown-column]",
                        "error a.yaml:14: views.page.parts.joined: key: no column nr (expected: one of id)"
                                + " [unknown-column]");
    }

    @Test
    void saysThatADatabaseCannotBeReached() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), FINE);

        assertThat(run("--database=postgresql://me:s3cret@127.0.0.1:1/shop")).isEqualTo(2);
        assertThat(text()).startsWith("check: --database: ").doesNotContain("s3cret");
        printed.reset();
        assertThat(run("--database=shop:s3cret")).isEqualTo(2);
        assertThat(text())
                .startsWith("check: --database: not the address of a database")
                .doesNotContain("s3cret");
    }

    private int run(String... options) {
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(folder.toString());
        return new CheckCommand(stream()).run(arguments);
    }

    private PrintStream stream() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
