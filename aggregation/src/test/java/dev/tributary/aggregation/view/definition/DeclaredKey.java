package dev.tributary.aggregation.view.definition;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of the format, and the mappings that may have it.
 *
 * @param block the names that lead to them, joined by dots; {@code *} for a name that the file chooses
 */
record DeclaredKey(String block, Key<?> key) {

    /** Every key that there is. */
    static List<DeclaredKey> all() {
        return Stream.of(
                        of("", ViewKeys.FILE),
                        of("services.*", ServiceKeys.SERVICE),
                        of("views.*", ViewKeys.VIEW),
                        of("views.*.params.*", ParameterKeys.PARAMETER),
                        of("views.*.parts.*", PartKeys.PART))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<DeclaredKey> of(String block, Mapping mapping) {
        return mapping.keys().stream()
                .flatMap(key -> Stream.concat(
                        Stream.of(new DeclaredKey(block, key)),
                        key.form() instanceof Nested nested
                                ? of(block + "." + key.name(), nested.mapping())
                                : Stream.empty()));
    }

    /** The mappings of a document that have the key. */
    List<ObjectNode> in(JsonNode document) {
        Stream<JsonNode> found = Stream.of(document);
        for (String name : block.isEmpty() ? new String[0] : block.split("\\.", -1)) {
            found = found.flatMap(node -> name.equals("*") ? node.valueStream() : Stream.of(node.path(name)));
        }
        return found.filter(node -> node.has(key.name()))
                .map(ObjectNode.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return block + "." + key.name();
    }
}
