package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema is made of the model, lies beside it for editors, and refuses nothing that is read. */
class ViewSchemaTests {

    private static final Path COPY =
            Path.of("src/main/resources/dev/tributary/aggregation/view/definition/views.schema.json");
    private static final Path FRESH = Path.of("target/views.schema.json");
    private static final List<Path> FOLDERS = Stream.of(
                    "../docker/local/views", "../docker/benchmark/views", "../api/src/test/resources/views")
            .map(Path::of)
            .toList();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int ROUNDS = 3_000;

    @TempDir
    private Path path;

    @Test
    void isTheOneThatIsCheckedIn() throws IOException {
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, ViewSchema.text());

        assertThat(COPY)
                .as("the schema of the format changed; renew it: cp aggregation/%s aggregation/%s", FRESH, COPY)
                .content()
                .isEqualTo(ViewSchema.text());
    }

    @Test
    void isASchemaOfItsDraft() {
        var draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(draft.validate(ViewSchema.text(), InputFormat.JSON)).isEmpty();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = FOLDERS.stream().flatMap(ViewSchemaTests::list)) {
            return files.toList();
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isFoundByEditorsOfEveryFileOfTheRepositoryAndTakesIt(Path file) throws IOException {
        String text = Files.readString(file);
        String first = text.lines().findFirst().orElse("");

        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(file.resolveSibling(first.replaceFirst(".*=", "")).toRealPath())
                .isEqualTo(COPY.toRealPath());
        assertThat(Editor.complaints(text)).isEmpty();
    }

    @Test
    void takesAFileThatUsesEveryKey() {
        assertThat(Editor.complaints(EveryKey.WHOLE)).isEmpty();
    }

    @Test
    void takesWhateverTheReaderTakes() {
        assertTimeoutPreemptively(LIMIT, () -> {
            var damage = new Damage(new Random(20_261_121));
            int taken = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String text = damage.to(EveryKey.WHOLE);
                if (isRead(text) && Editor.isYaml(text)) {
                    assertThat(Editor.complaints(text)).as(text).isEmpty();
                    taken++;
                }
            }
            assertThat(taken).isGreaterThan(ROUNDS / 50);
        });
    }

    private boolean isRead(String text) {
        return new Folder(path)
                .file("a.yaml", text)
                .variable("SET", "set")
                .findings()
                .isEmpty();
    }
}
