package dev.tributary.aggregation.view.definition;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The format of the files as a JSON Schema, for editors and for programs that write such files. It is made of the same
 * keys by which the files are read, and refuses nothing that is read.
 */
public final class ViewSchema {

    private ViewSchema() {}

    /** The schema as JSON of several lines, the same for every call. */
    public static String text() {
        return SchemaText.of(Schema.of("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Views of Tributary")
                .with("description", "Declared answers, and the Services that they call.")
                .and(ViewKeys.FILE.schema())
                .with("$defs", definitions()));
    }

    private static Map<String, Schema> definitions() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("service", described("A downstream system.", ServiceKeys.SERVICE.schema()));
        definitions.put("view", described("A declared answer.", ViewKeys.VIEW.schema()));
        definitions.put("parameter", described("What a caller may say.", ParameterKeys.schema()));
        definitions.put("part", described("A member of the document.", PartKeys.PART.schema()));
        definitions.put("header", described("The name of a header.", HeaderName.schema()));
        definitions.put("variable", described("Filled from the environment.", Schema.text(Variables.EXPRESSION)));
        return definitions;
    }

    private static Schema described(String description, Schema schema) {
        return Schema.of("description", description).and(schema);
    }
}
