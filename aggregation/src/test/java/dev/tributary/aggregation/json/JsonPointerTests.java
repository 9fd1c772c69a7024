package dev.tributary.aggregation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "/a", "/a/0/b", "/a~1b", "/m~0n", "/~01", "/ ", "/€", "/-", "/c%d"})
    void givesItsTextBack(String text) {
        assertThat(JsonPointer.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "#/a", " /a"})
    void refusesTextThatDoesNotBeginWithASlash(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPointer.parse(text))
                .withMessage("pointer: %s (expected: / before every name)", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/~", "/a~", "/~2", "/~a/b", "/~~0"})
    void refusesATildeThatEscapesNothing(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPointer.parse(text))
                .withMessage("pointer: %s (expected: ~0 for ~ and ~1 for /)", text);
    }

    @Test
    void isMadeOfNames() {
        assertThat(JsonPointer.of(List.of("a/b", "~1", "", "0"))).hasToString("/a~1b/~01//0");
        assertThat(JsonPointer.of(List.of())).isEqualTo(JsonPointer.parse(""));
    }

    @Test
    void isEqualByText() {
        assertThat(JsonPointer.parse("/a~1b"))
                .isEqualTo(JsonPointer.of(List.of("a/b")))
                .hasSameHashCodeAs(JsonPointer.of(List.of("a/b")))
                .isNotEqualTo(JsonPointer.parse("/a/b"))
                .isNotEqualTo("/a~1b");
    }

    @Test
    void readsEveryTokenOfALongPointer() {
        assertThat(JsonPointer.parse("/a".repeat(20_000)).tokens()).hasSize(20_000);
    }
}
