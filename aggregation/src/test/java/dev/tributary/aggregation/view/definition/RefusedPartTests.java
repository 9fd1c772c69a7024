package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedPartTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: { }                                       | a: no source (expected: one of sql, call, value)
            a: { sql: select 1, call: shop, path: /x }   | a: sql and call (expected: one of sql, call, value)
            a: { sql: select 1, call: shop, value: 1 }   | a: sql and call and value (expected: one of sql, call, value)
            a: { value: 1, required: 1 }                 | a.required: 1 (expected: true or false)
            a: { value: 1, timeout: 451ms }              | a.timeout: 451ms (expected: at most 450ms: the view's deadline less a reserve to answer)
            a: { value: 1, timeout: 2s }                 | a.timeout: 2000ms (expected: at most 450ms: the view's deadline less a reserve to answer)
            a: { value: 1, timeout: soon }               | a.timeout: soon (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            a: { value: 1, required: true, fallback: 2 } | a.fallback: never used, for the part is required (expected: required: false, or no fallback)
            a: { value: { [x]: 1 } }                     | a.value: no JSON value (expected: text, numbers, true, false, null, lists and keys with values, at most 64 deep)
            a: { value: { x: 1, x: 2 } }                 | a.value: no JSON value (expected: text, numbers, true, false, null, lists and keys with values, at most 64 deep)
            a: { value: 1, path: /x }                    | a.path: unknown key (expected: one of required, fallback, timeout, sql, call, value, when, cache, for-each, fields, drop, rename, flatten)
            a: { sql: select 1, select: /x }             | a.select: unknown key (expected: one of required, fallback, timeout, sql, call, value, rows, max, when, cache, for-each, fields, drop, rename, flatten)
            a: { sql: select 1, row: one }               | a.row: unknown key (expected: rows)
            a: { sql: select 1, rows: some }             | a.rows: some (expected: one of one, many, value)
            a: { sql: select 1, max: 10001 }             | a.max: 10001 (expected: a whole number from 1 to 10000)
            a: { sql: select 1, rows: one, max: 2 }      | a: max, with rows: one (expected: rows: many)
            a: { sql: [select 1] }                       | a.sql: a list (expected: a single value)
            a: { sql: }                                  | a.sql: not one query (expected: one statement that begins with select, with, values or table)
            a: { sql: delete from product }              | a.sql: not one query (expected: one statement that begins with select, with, values or table)
            a: { sql: selected }                         | a.sql: not one query (expected: one statement that begins with select, with, values or table)
            a: { sql: select 1; drop table product }     | a.sql: not one query (expected: one statement that begins with select, with, values or table)
            a: { call: shops, path: /x }                 | a.call: shops is not a declared Service (expected: shop)
            a: { call: warehouse, path: /x }             | a.call: warehouse is not a declared Service (expected: one of shop, stock)
            a: { call: shop }                            | a: no 'path' (expected: path: some text)
            a: { call: shop, path: x }                   | a.path: x (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: '/x?y=1' }            | a.path: /x?y=1 (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: '/x#y' }              | a.path: /x#y (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: //evil.example/x }    | a.path: //evil.example/x (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: /x/../y }             | a.path: /x/../y (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: /x/. }                | a.path: /x/. (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: /é }                  | a.path: /é (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: '/x/{q' }             | a.path: /x/{q (expected: a path such as /stock/{id}; the query has a key of its own)
            a: { call: shop, path: /x, select: items }   | a.select: items (expected: a JSON Pointer such as /items/0)
            a: { call: shop, path: /x, query: [q] }      | a.query: a list (expected: keys with values)
            a: { call: shop, path: /x, query: { y: '{q' } }      | a.query.y: {q (expected: braces in pairs around a name)
            a: { call: shop, path: /x, query: { y: 'q}' } }      | a.query.y: q} (expected: braces in pairs around a name)
            a: { call: shop, path: /x, headers: [q] }    | a.headers: a list (expected: keys with values)
            a: { call: shop, path: /x, headers: { Host: y } }    | a.headers.Host: Host (expected: a header that does not belong to the connection or to Tributary)
            a: { call: shop, path: /x, headers: { 'a b': y } }   | a.headers.a b: a b (expected: the name of a header)
            a: { call: shop, path: /x, headers: { x: 1, x: 2 } } | a.headers.x: given twice (expected: once; the first is at page.yaml:10)
            2nd: { value: 1 }                            | 2nd: not a part's name (expected: a letter, then letters, digits and _, at most 64)
            _outcomes: { value: 1 }                      | _outcomes: not a part's name (expected: a letter, then letters, digits and _, at most 64)
            a-b: { value: 1 }                            | a-b: not a part's name (expected: a letter, then letters, digits and _, at most 64)
            """)
    void isToldItsFileItsLineAndWhatWasExpected(String line, String finding) {
        assertThat(part(line).findings()).containsExactly("page.yaml:10: views.page.parts." + finding);
    }

    @Test
    void hasNoConstantThatIsTooDeep() {
        assertThat(part("a: { value: " + "[".repeat(65) + "]".repeat(65) + " }").findings())
                .containsExactly("page.yaml:10: views.page.parts.a.value: no JSON value (expected: text, numbers, true,"
                        + " false, null, lists and keys with values, at most 64 deep)");
    }

    private Folder part(String line) {
        return new Folder(path).file("page.yaml", """
                services:
                  shop: { url: http://localhost:1 }
                  stock: { url: http://localhost:2 }
                views:
                  page:
                    get: /page
                    deadline: 500ms
                    params: { q: string }
                    parts:
                      %s
                """.formatted(line));
    }
}
