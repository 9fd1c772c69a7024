package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each key of the model is one that readers and editors know, and they know what it takes. */
class DeclaredKeyTests {

    private static final JsonNode DOCUMENT = Editor.tree(EveryKey.WHOLE);

    private static final List<Key<?>> SOURCES = List.of(PartKeys.SQL, PartKeys.CALL, PartKeys.VALUE);

    @TempDir
    private Path path;

    static List<DeclaredKey> keys() {
        return DeclaredKey.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isUsedByTheFileThatUsesEveryKey(DeclaredKey key) {
        assertThat(key.in(DOCUMENT)).isNotEmpty();
        assertThat(Editor.complaints(DOCUMENT.toString())).isEmpty();
        assertThat(findings(DOCUMENT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isNotKnownWhereItIsMisspelt(DeclaredKey key) {
        String name = key.key().name();

        String finding = SOURCES.contains(key.key()) ? ": no source" : name + "-x: unknown key";

        assertIsRefused(key, finding, block -> {
            block.set(name + "-x", block.get(name));
            block.remove(name);
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isRefusedWithAValueOfAnotherForm(DeclaredKey key) {
        String name = key.key().name();
        JsonNode form = Editor.tree("[[1]]");

        if (!key.key().form().equals(Structure.CONSTANT)) {
            boolean many = key.in(DOCUMENT).getFirst().get(name).isContainer();
            assertIsRefused(
                    key,
                    name + (many ? ": word" : ": a list"),
                    block -> block.set(name, many ? Editor.tree("word") : form));
        }
    }

    private void assertIsRefused(DeclaredKey key, String finding, Consumer<ObjectNode> change) {
        for (int i = 0; i < key.in(DOCUMENT).size(); i++) {
            JsonNode changed = DOCUMENT.deepCopy();
            change.accept(key.in(changed).get(i));

            assertThat(findings(changed)).anyMatch(message -> message.contains(finding));
            assertThat(Editor.complaints(changed.toString())).isNotEmpty();
        }
    }

    private List<String> findings(JsonNode document) {
        return new Folder(path).file("a.yaml", document.toString()).findings();
    }
}
