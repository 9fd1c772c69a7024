package dev.tributary.aggregation.view.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the text of one YAML 1.2 file. */
final class YamlFile {

    private static final int MOST_CHARACTERS = 1 << 20;

    private YamlFile() {}

    /** The document; {@code null} for an empty file, and where it is refused since it is no YAML. */
    static @Nullable Item read(Path file, Origin origin) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(origin.file())
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            return new Compose(settings)
                    .composeString(Files.readString(file))
                    .map(node -> new Item(node, "", origin))
                    .orElse(null);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            origin.refuse(line, Rule.NOT_YAML, wrong.getProblem() + " (expected: YAML)");
        } catch (YamlEngineException wrong) {
            origin.refuse(1, Rule.NOT_YAML, wrong.getMessage() + " (expected: YAML)");
        } catch (IOException unreadable) {
            origin.refuse(1, Rule.NOT_YAML, "cannot be read (expected: a readable file of UTF-8 text)");
        }
        return null;
    }
}
