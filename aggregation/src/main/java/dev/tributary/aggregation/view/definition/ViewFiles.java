package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.declaration.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a folder of YAML files, each with {@code services:}, {@code views:} or both, as if they were one. */
public final class ViewFiles {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Item> services = new LinkedHashMap<>();
    private final Map<String, Item> views = new LinkedHashMap<>();
    private final Variables variables;

    private ViewFiles(Variables variables) {
        this.variables = variables;
    }

    /**
     * Everything that the files ending in {@code .yaml} or {@code .yml} of that folder declare; its folders are not
     * looked into.
     *
     * @param variables the environment's values by name, {@code null} for a name that is not set
     * @throws RefusedException if anything is wrong, with all that is wrong
     */
    public static Views read(Path folder, Function<String, @Nullable String> variables) {
        return check(folder, variables).orRefuse();
    }

    /** The same, with everything that was found in its place, advice included. */
    public static Checked check(Path folder, Function<String, @Nullable String> variables) {
        return check(folder, variables, List.of());
    }

    /** The same, together with what was declared in Java, as if it stood in more files behind these. */
    public static Checked check(
            Path folder, Function<String, @Nullable String> variables, List<Declaration> declarations) {
        return new ViewFiles(new Variables(variables)).check(folder, declarations);
    }

    private Checked check(Path folder, List<Declaration> declarations) {
        files(folder).forEach(this::add);
        declarations.forEach(this::add);
        List<Service> readServices = new ArrayList<>();
        services.forEach((name, item) -> addIfRead(ServiceReader.read(name, item), readServices));
        Views read = new Views(readServices, readViews());
        if (findings.isEmpty()) {
            new Advice(read, services, views).give();
        }
        return new Checked(read, findings, places(read));
    }

    private Map<String, Place> places(Views read) {
        Map<String, Place> places = new HashMap<>();
        for (View view : read.views()) {
            Item item = Objects.requireNonNull(views.get(view.name()));
            new Block(item)
                    .members(ViewKeys.PARTS)
                    .forEach((part, at) -> places.put(view.name() + "." + part, at.at()));
        }
        return places;
    }

    private List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().matches(".+\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            findings.add(new Finding(
                    folder.toString(), 0, Rule.NOT_YAML, "cannot be read (expected: a folder of YAML files)"));
            return List.of();
        }
    }

    private void add(Path file) {
        Item root = YamlFile.read(file, new Origin(file.getFileName().toString(), variables, findings));
        if (root != null) {
            add(root);
        }
    }

    private void add(Declaration declaration) {
        Declared.Member declared = declaration.declared();
        add(new Item(JavaNodes.of(declared), "", new Origin(declared.at().file(), variables, findings)));
    }

    private void add(Item root) {
        Block block = new Block(root);
        merge(block.members(ViewKeys.SERVICES), services);
        merge(block.members(ViewKeys.VIEWS), views);
        block.refuseUnknown(ViewKeys.FILE);
    }

    private static void merge(Map<String, Item> declared, Map<String, Item> all) {
        declared.forEach((name, item) -> {
            Item earlier = all.putIfAbsent(name, item);
            if (earlier != null) {
                item.refuse(Rule.GIVEN_TWICE, "given twice", "once; the first is at " + earlier.place());
            }
        });
    }

    private List<View> readViews() {
        List<View> read = new ArrayList<>();
        Map<String, Item> shapes = new HashMap<>();
        views.forEach((name, item) -> {
            View view = ViewReader.read(name, item, services.keySet());
            addIfRead(view, read);
            Item earlier = view == null ? null : shapes.putIfAbsent(PathPattern.shape(view.path()), item);
            if (view != null && earlier != null) {
                item.refuse(
                        Rule.SAME_PATH,
                        "get: " + view.path(),
                        "another path; " + earlier.path() + " answers it at " + earlier.place());
            }
        });
        return read;
    }

    private static <T> void addIfRead(@Nullable T read, List<T> all) {
        if (read != null) {
            all.add(read);
        }
    }
}
