package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.ValueSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredConstantTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            no                        | "no"
            yes                       | "yes"
            on                        | "on"
            true                      | true
            'true'                    | "true"
            null                      | null
            'null'                    | "null"
            1                         | 1
            -0                        | -0
            1.50                      | 1.50
            1e400                     | 1e400
            12345678901234567890.00   | 12345678901234567890.00
            '1'                       | "1"
            007                       | "007"
            1_000                     | "1_000"
            12:30:45                  | "12:30:45"
            2026-01-31                | "2026-01-31"
            NaN                       | "NaN"
            é"\\                      | "é\\"\\\\"
            "a\\tb\\u00e9"            | "a\\tbé"
            !x 1                      | "1"
            []                        | []
            {}                        | {}
            [1.0, [no, {a: }]]        | [1.0,["no",{"a":null}]]
            {b: 1, a: {1: 2, no: 3}}  | {"b":1,"a":{"1":2,"no":3}}
            [&x {a: 1.10}, *x, *x]    | [{"a":1.10},{"a":1.10},{"a":1.10}]
            """)
    void isReadByTheRulesOfYaml12WithEveryDigit(String yaml, String json) {
        assertThat(constant("      a: { value: " + yaml + " }\n")).isEqualTo(json);
    }

    @Test
    void mayBeTextOfSeveralLines() {
        assertThat(constant("      a:\n        value: |\n          one\n          two\n"))
                .isEqualTo("\"one\\ntwo\\n\"");
    }

    @Test
    void isNotFilledFromTheEnvironment() {
        assertThat(constant("      a: { value: '${HOME}' }\n")).isEqualTo("\"${HOME}\"");
    }

    @Test
    void mayBeSharedByAnAnchor() {
        assertThat(new Folder(path).file("v.yaml", """
                                views:
                                  v:
                                    get: /v
                                    parts:
                                      a: &part { value: &value { x: 1 } }
                                      b: *part
                                      c: { value: *value }
                                """).view().parts())
                .extracting(part -> part.source().toString())
                .containsOnly("ValueSource[value={\"x\":1}]");
    }

    @Test
    void isRefusedWhereAnAnchorContainsItself() {
        assertThat(new Folder(path)
                        .file("v.yaml", "views:\n  v:\n    get: /v\n    parts:\n      a: { value: &x [*x] }\n")
                        .findings())
                .singleElement()
                .asString()
                .startsWith("v.yaml:5: ");
    }

    private String constant(String part) {
        var source = new Folder(path)
                .file("v.yaml", "views:\n  v:\n    get: /v\n    parts:\n" + part)
                .view()
                .parts()
                .getFirst()
                .source();
        return ((ValueSource) source).value().toString();
    }
}
