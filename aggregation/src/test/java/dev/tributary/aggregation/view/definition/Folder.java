package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder of YAML files that is read as the engine reads it. */
final class Folder {

    private final Path path;
    private final Map<String, String> variables = new HashMap<>();

    Folder(Path path) {
        this.path = path;
    }

    Folder file(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    Folder variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Views read() {
        return ViewFiles.read(path, variables::get);
    }

    /** The only view. */
    View view() {
        return read().views().getFirst();
    }

    /** What is wrong, a line each; nothing if all is well. */
    List<String> findings() {
        try {
            read();
            return List.of();
        } catch (RefusedException refused) {
            return refused.findings().stream().map(Finding::toString).toList();
        }
    }
}
