package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedParameterTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            q: number                          | q: number (expected: one of string, int, long, decimal, boolean, uuid, date, instant)
            q:                                 | q: nothing (expected: one of string, int, long, decimal, boolean, uuid, date, instant)
            q: [int]                           | q: a list (expected: keys with values)
            q: { type: Int }                   | q.type: Int (expected: one of string, int, long, decimal, boolean, uuid, date, instant)
            q: { in: body }                    | q.in: body (expected: one of path, query, header)
            q: { in: path }                    | q: not in the path /pages/{id} (expected: {q} in it)
            q: { typ: int }                    | q.typ: unknown key (expected: type)
            q: { required: yes }               | q.required: yes (expected: true or false)
            q: { required: true, default: x }  | q: required, with a default (expected: one of the two)
            q: { type: int, default: x }       | q.default: x (expected: a whole number from -2147483648 to 2147483647)
            q: { type: int, max: 5, default: 6 } | q.default: 6 (expected: at most 5)
            q: { type: date, default: 2026-02-30 } | q.default: 2026-02-30 (expected: a date such as 2026-01-31)
            q: { type: date, min: 2026-02-30 } | q.min: 2026-02-30 (expected: a date such as 2026-01-31)
            q: { type: instant, max: 2026-02-30T00:00:00Z } | q.max: 2026-02-30T00:00:00Z (expected: a time such as 2026-01-31T12:00:00Z)
            q: { type: int, min: x }           | q.min: x (expected: a whole number from -2147483648 to 2147483647)
            q: { type: int, min: 3, max: 2 }   | q: min: 3 (expected: at most max, 2)
            q: { type: decimal, min: 1.5, max: 1.25 } | q: min: 1.5 (expected: at most max, 1.25)
            q: { type: int, pattern: x }       | q.pattern: unknown key (expected: one of in, type, name, min, max, required, max-items, default)
            q: { min: 5 }                      | q.min: unknown key (expected: in)
            q: { type: boolean, min: true }    | q.min: unknown key (expected: in)
            q: { min-length: 3, max-length: 2 } | q: min-length: 3 (expected: at most max-length, 2)
            q: { max-length: 8193 }            | q.max-length: 8193 (expected: a whole number from 0 to 8192)
            q: { pattern: '[a-' }              | q.pattern: [a- (expected: a regular expression)
            q: { pattern: '[a-z]+', default: A } | q.default: A (expected: text that matches [a-z]+)
            q: { enum: red }                   | q.enum: red (expected: a list)
            q: { enum: [red, [green]] }        | q.enum[1]: a list (expected: a single value)
            q: { enum: [red, green], default: blue } | q.default: blue (expected: one of red, green)
            q: { in: header, name: Host }      | q: Host (expected: a header that does not belong to the connection or to Tributary)
            q: { in: header, name: a b }       | q: a b (expected: the name of a header)
            2nd: int                           | 2nd: not a parameter's name (expected: a letter, then letters, digits and _, at most 64)
            a-b: int                           | a-b: not a parameter's name (expected: a letter, then letters, digits and _, at most 64)
            """)
    void isToldItsFileItsLineAndWhatWasExpected(String line, String finding) {
        assertThat(view("id: long\n      " + line).findings())
                .containsExactly("page.yaml:6: views.page.params." + finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: { in: query }                  | id: in: query (expected: path, for it stands in the view's path)
            id: { default: x }                 | id: a placeholder of the path that may be left out (expected: no default, and not required: false)
            id: { required: false }            | id: a placeholder of the path that may be left out (expected: no default, and not required: false)
            id: { name: number }               | id: name: number (expected: id, for that is its name in the path)
            """)
    void cannotBeWhatAPlaceholderOfThePathIsNot(String line, String finding) {
        assertThat(view(line).findings()).containsExactly("page.yaml:5: views.page.params." + finding);
    }

    @Test
    void isDeclaredForEveryPlaceholderOfThePath() {
        assertThat(view("ids: long").findings())
                .containsExactly("page.yaml:3: views.page.get: {id} is not declared (expected: a member id of params)");
    }

    private Folder view(String params) {
        return new Folder(path).file("page.yaml", """
                views:
                  page:
                    get: /pages/{id}
                    params:
                      %s
                    parts:
                      a: { value: 1 }
                """.formatted(params));
    }
}
