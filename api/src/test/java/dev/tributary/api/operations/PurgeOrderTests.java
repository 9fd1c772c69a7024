package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.api.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurgeOrderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"tags":["product:42","seller:7"]} | product:42 seller:7
            {"tags":["product:42","product:42"]} | product:42
            {"view":"product-page"}            | view:product-page
            {"all":true}                       | *
            """)
    void namesTags(String document, String tags) {
        assertThat(String.join(" ", read(document))).isEqualTo(tags);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                              | body
            {                               | body: not readable as JSON
            {}                              | body: 0 members
            []                              | body: 0 members
            null                            | body: 0 members
            {"all":true} {}                 | body: not readable as JSON
            {"all":true,"all":true}         | body: not readable as JSON
            {"all":true,"view":"compare"}   | body: 2 members
            {"all":false}                   | all: not true
            {"all":"true"}                  | all: not true
            {"view":"nowhere"}              | view: not one of compare
            {"view":["compare"]}            | view: not one of compare
            {"tags":[]}                     | tags: not a list of 1 to 1000
            {"tags":"product:42"}           | tags: not a list of 1 to 1000
            {"tags":{"a":"b"}}              | tags: not a list of 1 to 1000
            {"tags":[42]}                   | tags: one that is no text
            {"tags":[" "]}                  | tags: one that is no text
            {"tags":["a\\nb"]}              | tags: one that is no text
            {"Tags":["a"]}                  | member: Tags
            """)
    void isRefusedWithWhatIsWrong(String document, String what) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(what)
                .hasMessageEndingWith(
                        "(expected: one of {\"tags\":[\"product:42\"]}, {\"view\":\"product-page\"}, {\"all\":true})");
    }

    @Test
    void isBounded() {
        assertThatThrownBy(() -> read("{\"tags\":[\"" + "x".repeat(1001) + "\"]}"))
                .hasMessageStartingWith("tags: one");
    }

    private static Set<String> read(String document) {
        return PurgeOrder.read(
                        document.getBytes(StandardCharsets.UTF_8), new TreeSet<>(Set.of("compare", "product-page")))
                .tags();
    }
}
