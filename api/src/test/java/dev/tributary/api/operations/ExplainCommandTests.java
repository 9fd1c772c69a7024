package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.LocalServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTests {

    private static final String VIEWS = """
            services: { shop: { url: http://localhost:1, headers: { set: { x-key: s3cret } } } }
            views:
              page:
                get: /page/{id}
                params: { id: long }
                parts:
                  row: { rows: one, sql: "select relname as name, 1 / (select 0) as never from pg_class where oid = :id::oid" }
                  stock: { call: shop, path: "/stock/{row.name}" }
              pages: { get: /pages, parts: { v: { value: 1 } } }
              other: { get: /other, parts: { v: { value: 1 } } }
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), VIEWS);
    }

    @Test
    void printsTablesWithoutADatabase() {
        assertThat(run("page")).isZero();
        assertThat(text())
                .startsWith("page: GET /page/{id}\n")
                .contains("\n  stock  shop GET /stock/{row.name}  950ms  null        row.name\n")
                .endsWith("\nplan of row: none, no database was named (expected: --database=URL)\n");
    }

    @Test
    void printsThePlansOfADatabaseThatItIsTold() {
        assertThat(run("page", "--database=" + LocalServers.databaseUrl())).isZero();
        assertThat(text()).contains("\nplan of row\n  Result (cost ").contains("Index Scan using pg_class_oid_index");
    }

    @Test
    void printsJsonWithTheTextAsItIsSent() {
        assertThat(run("page", "--format=json")).isZero();
        assertThat(text())
                .startsWith("{\n  \"view\": \"page\",\n")
                .contains("\"sent\": \"select (select row_to_json(r) from (\\nselect relname")
                .contains("\"no-plan\": \"no database was named (expected: --database=URL)\"")
                .doesNotContain("s3cret");
    }

    @Test
    void drawsWithMermaid() {
        assertThat(run("page", "--format=mermaid")).isZero();
        assertThat(text()).startsWith("flowchart LR\n").contains("part1 -->|\"row.name\"| part2\n");
    }

    @Test
    void saysThatADatabaseIsAwayInThePlaceOfItsPlans() {
        assertThat(run("page", "--database=postgresql://me:s3cret@127.0.0.1:1/shop"))
                .isZero();
        assertThat(text())
                .endsWith("\nplan of row: none, database-unreachable\n")
                .doesNotContain("s3cret");
        printed.reset();
        assertThat(run("page", "--database=shop:s3cret")).isEqualTo(2);
        assertThat(text())
                .startsWith("explain: --database: not the address of a database")
                .doesNotContain("s3cret");
    }

    @Test
    void namesTheViewsThatThereAreTheNearestFirst() {
        assertThat(run("pagess")).isEqualTo(2);
        assertThat(text()).isEqualTo("explain: view: pagess (expected: one of pages, page, other)\n");
    }

    @Test
    void printsWhatIsWrongWithTheFolderInstead() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), VIEWS.replace("path:", "paht:"));
        assertThat(run("other")).isOne();
        assertThat(text()).startsWith("error a.yaml:8: views.page.parts.stock").contains("paht: unknown key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--format=svg", "--format=", "another"})
    void refusesArgumentsThatItDoesNotKnow(String argument) {
        assertThat(run("page", argument)).isEqualTo(2);
        assertThat(text())
                .isEqualTo("explain: arguments that are not known (expected: <view> [folder] [--database=URL]"
                        + " [--format=text|json|mermaid])\n");
    }

    @Test
    void isACommandOfTheJar() {
        assertThat(Commands.run(List.of("explain", "pages", folder.toString()), stream()))
                .hasValue(0);
        assertThat(text()).startsWith("pages: GET /pages\n");
    }

    private int run(String view, String... options) {
        var arguments = new ArrayList<>(List.of(view, folder.toString()));
        arguments.addAll(List.of(options));
        return new ExplainCommand(stream()).run(arguments);
    }

    private PrintStream stream() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
