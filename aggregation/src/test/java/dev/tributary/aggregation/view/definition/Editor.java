package dev.tributary.aggregation.view.definition;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks at a file as an editor does: it knows the schema and nothing of the environment. */
final class Editor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final com.networknt.schema.Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(ViewSchema.text(), InputFormat.JSON);

    private Editor() {}

    /** What is wrong with a file, for editors that read scalars by the JSON schema of YAML, and by its core schema. */
    static List<String> complaints(String yaml) {
        return List.of(new JsonSchema(), new CoreSchema()).stream()
                .map(scalars -> tree(yaml, scalars))
                .flatMap(tree -> tree.isNull() ? List.<Error>of().stream() : SCHEMA.validate(tree).stream())
                .map(Error::toString)
                .toList();
    }

    /** Whether scalars are of the types that their tags claim; the reader takes any scalar for its text. */
    static boolean isYaml(String yaml) {
        try {
            complaints(yaml);
            return true;
        } catch (YamlEngineException mistagged) {
            return false;
        }
    }

    /** The document; null where the file is empty. */
    static JsonNode tree(String yaml) {
        return tree(yaml, new JsonSchema());
    }

    private static JsonNode tree(String yaml, org.snakeyaml.engine.v2.schema.Schema scalars) {
        return tree(new Load(LoadSettings.builder()
                        .setSchema(scalars)
                        .setAllowNonScalarKeys(true)
                        .build())
                .loadFromString(yaml));
    }

    private static JsonNode tree(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNodeFactory.instance.nullNode();
            case Map<?, ?> members -> {
                var object = JSON.createObjectNode();
                members.forEach((key, member) -> object.set(String.valueOf(key), tree(member)));
                yield object;
            }
            case List<?> elements -> {
                var array = JSON.createArrayNode();
                elements.forEach(element -> array.add(tree(element)));
                yield array;
            }
            default -> JSON.valueToTree(value);
        };
    }
}
