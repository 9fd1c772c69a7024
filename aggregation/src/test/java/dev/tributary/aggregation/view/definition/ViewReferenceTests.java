package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The view reference of the README says of every key what the model says, and of no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewReferenceTests {

    /** The mappings that a section is about, by the beginning of its heading. */
    private static final Map<String, String> BLOCKS = Map.of(
            "### A file", "",
            "### `services.<name>`", "services.*",
            "### `views.<name>`", "views.*",
            "### `params.<name>`", "views.*.params.*",
            "### `parts.<name>`", "views.*.parts.*",
            "### List joins", "views.*.parts.*");

    private final List<Row> rows = new ArrayList<>();

    /** A line of a table. */
    private record Row(String key, String takes, String preset, String meaning) {}

    @BeforeAll
    void read() throws IOException {
        String block = "";
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("#")) {
                block = block(line);
            }
            if (line.startsWith("| `") && !block.equals("none")) {
                rows.add(row(block, line.split("\\|", -1)));
            }
        }
    }

    private static String block(String heading) {
        return BLOCKS.entrySet().stream()
                .filter(block -> heading.startsWith(block.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("none");
    }

    private static Row row(String block, String[] cells) {
        String key = cells[1].strip().replace("`", "");
        return new Row(block + "." + key, cells[2].strip(), cells[3].strip(), cells[4].strip());
    }

    static List<DeclaredKey> keys() {
        return DeclaredKey.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysWhatAKeyTakesWhatHoldsWithoutItAndWhatItIsFor(DeclaredKey declared) {
        Key<?> key = declared.key();
        String preset = key.needed() ? "required" : key.usual() == null ? "…" : "`" + key.usual() + "`";

        assertThat(rows)
                .as("| `%s` | %s | %s | %s |", key.name(), key.form().words(), preset, key.says())
                .filteredOn(row -> row.key().equals(declared.toString()))
                .filteredOn(row -> row.takes().equals(key.form().words()))
                .filteredOn(row -> row.meaning().startsWith(key.says()))
                .filteredOn(row -> preset.equals("…")
                        ? isProse(row.preset())
                        : row.preset().equals(preset))
                .hasSize(1);
    }

    private static boolean isProse(String preset) {
        return !preset.isEmpty() && !preset.equals("required") && !preset.matches("`[^`]*`");
    }

    @Test
    void speaksOfNoOtherKey() {
        assertThat(rows.stream().map(Row::key))
                .containsExactlyInAnyOrderElementsOf(
                        keys().stream().map(DeclaredKey::toString).toList());
    }
}
