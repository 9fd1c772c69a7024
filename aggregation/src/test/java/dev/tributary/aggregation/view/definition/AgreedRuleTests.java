package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors and readers agree on what must hold between keys, as far as a schema can tell. */
class AgreedRuleTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ }",
                "{ required: true }",
                "{ sql: select 1, value: 1 }",
                "{ sql: select 1, call: s, path: /x }",
                "{ sql: delete from product }",
                "{ sql: 1 }",
                "{ call: s }",
                "{ call: s, path: x }",
                "{ call: s, path: //x }",
                "{ call: s, path: /x/../y }",
                "{ call: s, path: '/x?y=1' }",
                "{ call: s, path: /x, rows: one }",
                "{ call: s, path: /x, max: 5 }",
                "{ call: s, path: /x, select: items }",
                "{ call: s, path: /x, query: { q: '{q' } }",
                "{ call: s, path: /x, headers: { Host: x } }",
                "{ call: s, path: /x, headers: { 'a b': x } }",
                "{ value: 1, path: /x }",
                "{ value: 1, rows: one }",
                "{ sql: select 1, query: { x: y } }",
                "{ sql: select 1, rows: one, max: 2 }",
                "{ value: 1, required: true, fallback: 2 }",
                "{ value: 1, when: q }",
                "{ value: 1, cache: { fresh: 1s } }",
                "{ sql: select 1, cache: { } }",
                "{ sql: select 1, cache: { fresh: 1s, vary: [x] } }",
                "{ sql: select 1, fields: [a], drop: [b] }",
                "{ sql: select 1, key: id }",
                "{ sql: select 1, attach: l.x }",
                "{ sql: select 1, missing: drop }",
                "{ sql: select 1, max-keys: 5 }",
                "{ sql: select 1, batch: 5 }",
                "{ for-each: l.id, value: 1, key: id }",
                "{ for-each: l.id, sql: select 1, key: id }",
                "{ for-each: l.id, sql: 'select :keys' }",
                "{ for-each: l, sql: 'select :keys', key: id }",
                "{ for-each: l.id, sql: 'select :keys', key: a..b }",
                "{ for-each: l.id, sql: 'select :keys', key: id, attach: x }",
                "{ for-each: l.id, call: s, path: '/x/{key}' }",
                "{ for-each: l.id, call: s, path: '/x/{key}', max-keys: 21 }",
                "{ for-each: l.id, call: s, path: '/x/{key}', max-keys: 5, key: id }",
            })
    void refusesAPart(String part) {
        assertRefused("parts: { l: { sql: select 1 }, a: " + part + " }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ sql: select 1, rows: one }",
                "{ sql: \" \\n SELECT 1\", rows: '${R:one}' }",
                "{ call: s, path: '${P:/x}' }",
                "{ call: s, path: '/{l.0.id}/', select: }",
                "{ call: s, path: /x, select: '' }",
                "{ call: s, path: /, query: { a: 1, b: true, c: , d: null, e: '{l.0.id}-{l.1.id}' } }",
                "{ value: }",
                "{ value: { deep: [1, null] }, fallback: null }",
                "{ value: 1, required: false, fallback: 2 }",
                "{ value: 1, fields: [], drop: [b, 1, true] }",
                "{ value: 1, when: '{${W:l.0.id}}' }",
                "{ value: 1, rename: { a: 1 } }",
                "{ sql: select 1, cache: { fresh: '${F:1s}', tags: [a] } }",
                "{ for-each: l.id, sql: 'select :keys', key: id, cache: { fresh: 1s, tags: ['a:{keys}', 'l:{l.0.id}'] } }",
                "{ for-each: l.id, sql: 'select :keys', key: 1, rows: value }",
                "{ for-each: '${L:l}.id', sql: 'select :key', key: '${K:id}', missing: null }",
                "{ for-each: l.id, sql: 'select :keys', key: id, max: 5, rows: one }",
                "{ for-each: l.id, call: s, path: '/x/{key}', max-keys: 20 }",
                "{ for-each: l.id, call: s, path: '/x/${E:{key}}', max-keys: 20 }",
                "{ for-each: l.id, call: s, path: /x, query: { ids: '{keys}' }, key: id, attach: l.x }",
            })
    void takesAPart(String part) {
        assertTaken("parts: { l: { sql: select 1 }, a: " + part + " }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "",
                "[int]",
                "{ min: 5 }",
                "{ type: int, pattern: x }",
                "{ type: int, min-length: 1 }",
                "{ type: boolean, min: 1 }",
                "{ type: uuid, enum: [x] }",
                "{ enum: red }",
                "{ enum: [red, [green]] }",
                "{ required: true, default: x }",
                "{ in: path, default: x }",
                "{ type: instant, max-items: 5 }",
            })
    void refusesAParameter(String parameter) {
        assertRefused("params: { p: " + parameter + " }, parts: { a: { value: 1 } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int",
                "'${T:int}'",
                "{ }",
                "{ type: '${T:int}', min: 5 }",
                "{ type: '${T:string}', pattern: x }",
                "{ enum: [red, 1, true, null], default: null }",
                "{ type: date, default: 2026-01-31, required: false }",
                "{ name: 5 }",
                "{ pattern: }",
            })
    void takesAParameter(String parameter) {
        assertTaken("params: { p: " + parameter + " }, parts: { a: { value: 1 } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parts: { }",
                "get: page",
                "get: /a//b",
                "get: '/a/{x}b'",
                "get: /a/..",
                "parts: { a-b: { value: 1 } }",
                "parts: { caller: { value: 1 } }"
            })
    void refusesAView(String key) {
        String parts = key.startsWith("parts") ? "get: /v" : "parts: { a: { value: 1 } }";
        String text = "views: { v: { " + key + ", " + parts + " } }";

        assertThat(new Folder(path).file("a.yaml", text).findings()).isNotEmpty();
        assertThat(Editor.complaints(text)).isNotEmpty();
    }

    private void assertRefused(String keys) {
        assertThat(new Folder(path).file("a.yaml", file(keys)).findings()).isNotEmpty();
        assertThat(Editor.complaints(file(keys))).isNotEmpty();
    }

    private void assertTaken(String keys) {
        assertThat(new Folder(path).file("a.yaml", file(keys)).findings()).isEmpty();
        assertThat(Editor.complaints(file(keys))).isEmpty();
    }

    private static String file(String keys) {
        return "services: { s: { url: http://s } }\nviews: { v: { get: /v, " + keys + " } }";
    }
}
