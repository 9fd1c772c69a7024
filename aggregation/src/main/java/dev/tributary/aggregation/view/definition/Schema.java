package dev.tributary.aggregation.view.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JSON Schema (draft 2020-12), or a piece of one.
 *
 * @param keywords in the order in which they are written; their values are text, numbers, flags, lists, maps and schemas
 */
record Schema(Map<String, Object> keywords) {

    /** What any value is valid by. */
    static final Schema ANYTHING = new Schema(Map.of());

    /** A single value, of whatever type YAML makes of it: the reader takes its text. */
    static final Schema SCALAR = of("type", List.of("string", "number", "boolean", "null"));

    private static final Schema VARIABLE = ref("variable");

    Schema {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    static Schema of(String keyword, Object value) {
        return new Schema(Map.of(keyword, value));
    }

    /** The schema of that name among the definitions. */
    static Schema ref(String name) {
        return of("$ref", "#/$defs/" + name);
    }

    /** Text with a match of that expression. */
    static Schema text(String pattern) {
        return of("type", "string").with("pattern", pattern);
    }

    static Schema anyOf(Schema... schemas) {
        return of("anyOf", List.of(schemas));
    }

    /** A value that keeps to one of these, or the text of a variable that will. */
    static Schema filled(Schema... schemas) {
        return of(
                "anyOf", Stream.concat(Stream.of(schemas), Stream.of(VARIABLE)).toList());
    }

    /** A mapping with these keys. */
    static Schema having(String... keys) {
        return of("required", List.of(keys));
    }

    /** A mapping where the value of a key, if it is there, keeps to a schema. */
    static Schema where(String key, Schema value) {
        return of("properties", Map.of(key, value));
    }

    /** No mapping that has two keys, and such a value for the first. */
    static Schema never(Key<?> one, Schema value, Key<?> other) {
        return where(one.name(), value).and(having(one.name(), other.name())).negated();
    }

    /** What nothing is that is valid by this one. */
    Schema negated() {
        return of("not", this);
    }

    Schema with(String keyword, Object value) {
        return and(new Schema(Map.of(keyword, value)));
    }

    /** The same where there is something to list, otherwise unchanged. */
    Schema withAny(String keyword, List<?> values) {
        return values.isEmpty() ? this : with(keyword, values);
    }

    Schema withAny(String keyword, Map<String, Schema> values) {
        return values.isEmpty() ? this : with(keyword, values);
    }

    /** All that both say, each keyword by the other where both have it. */
    Schema and(Schema other) {
        var both = new LinkedHashMap<>(keywords);
        both.putAll(other.keywords);
        return new Schema(both);
    }
}
