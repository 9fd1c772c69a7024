package dev.tributary.benchmark.engine;

import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.nio.file.Path;
import java.util.Map;

/** The views of the whole service's scenarios, for the engine alone. */
public final class Declared {

    private static final Map<String, String> VARIABLES = Map.of("BACKEND_URL", "http://127.0.0.1:1");

    private Declared() {}

    /** The view of that name in {@code views/benchmark.yaml}. */
    public static View view(String name) {
        return ViewFiles.read(Path.of("views"), VARIABLES::get).views().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
