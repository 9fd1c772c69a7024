package dev.tributary.aggregation.view.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the text of one YAML 1.2 file. */
final class YamlFile {

    private static final int MOST_CHARACTERS = 1 << 20;

    private static final int DEEPEST = 100;

    private YamlFile() {}

    /** The document; {@code null} for an empty file, and where it is refused since it is no YAML. */
    static @Nullable Item read(Path file, Origin origin) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(origin.file())
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            String text = Files.readString(file);
            refuseDeep(text, settings);
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> new Item(node, "", origin))
                    .orElse(null);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            origin.refuse(line, Rule.NOT_YAML, wrong.getProblem() + " (expected: YAML)");
        } catch (YamlEngineException | NumberFormatException wrong) {
            origin.refuse(1, Rule.NOT_YAML, wrong.getMessage() + " (expected: YAML)");
        } catch (IOException unreadable) {
            origin.refuse(1, Rule.NOT_YAML, "cannot be read (expected: a readable file of UTF-8 text)");
        }
        return null;
    }

    /** The parser keeps its own stack, but composing recurses: a file of brackets would overflow the thread's. */
    private static void refuseDeep(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new ComposerException("nested more than " + DEEPEST + " deep", event.getStartMark());
            }
        }
    }
}
