package dev.tributary.aggregation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.aggregation.json.JsonException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCheckTests {

    @ParameterizedTest
    @MethodSource("dev.tributary.aggregation.json.Documents#valid")
    void takesWhatTheGrammarAllows(byte[] body) {
        assertThatCode(() -> JsonCheck.check(body, 100)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("dev.tributary.aggregation.json.Documents#malformed")
    void refusesWhatTheGrammarForbids(byte[] body) {
        assertThat(refusal(body).kind()).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @MethodSource("dev.tributary.aggregation.json.Documents#truncated")
    void tellsWhatEndsTooEarly(byte[] body) {
        assertThat(refusal(body).kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refusal(body).offset()).isEqualTo(body.length);
    }

    @ParameterizedTest
    @MethodSource("dev.tributary.aggregation.json.Documents#badUtf8")
    void refusesStringsThatAreNotUtf8(byte[] body) {
        assertThat(refusal(body).kind()).isEqualTo(Kind.BAD_UTF8);
    }

    @ParameterizedTest
    @MethodSource("dev.tributary.aggregation.json.Documents#empty")
    void refusesNothing(byte[] body) {
        assertThat(refusal(body).kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void everyBeginningOfADocumentIsTruncated() {
        byte[] body = utf8("{\"a\":[1.5e+3,true,null,\"\\u00e4\\n€😀\"],\"b\":{\"c\":false}}");
        for (int length = 1; length < body.length; length++) {
            assertThat(refusal(Arrays.copyOf(body, length)).kind())
                    .as("%d bytes", length)
                    .isEqualTo(Kind.TRUNCATED);
        }
    }

    @Test
    void findsASpecialByteAtAnyPlaceOfAString() {
        for (int before = 0; before < 40; before++) {
            String text = "a".repeat(before);
            assertThat(refusal(utf8("\"" + text + "\n" + "a".repeat(20) + "\"")).offset())
                    .isEqualTo(before + 1);
            assertThatCode(() -> JsonCheck.check(utf8("[\"" + text + "\\\"€" + text + "\"]"), 1))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void takesNestingUpToTheLimitAndNotFurther() {
        for (int depth : new int[] {1, 63, 64, 65, 127, 128, 129, 500, JsonCheck.DEEPEST}) {
            byte[] body = utf8(mixed(depth));
            assertThatCode(() -> JsonCheck.check(body, depth)).doesNotThrowAnyException();
            assertThat(refusal(utf8("[" + mixed(depth) + "]"), depth).kind()).isEqualTo(Kind.TOO_DEEP);
        }
    }

    /** Levels of {@code [0,{"a":…,"b":1},2]}: after each inner end, the outer kind has to be known again. */
    private static String mixed(int depth) {
        StringBuilder text = new StringBuilder("7");
        for (int level = 0; level < depth; level++) {
            text = level % 3 == 0
                    ? text.insert(0, "{\"a\":").append(",\"b\":1}")
                    : text.insert(0, "[0,").append(",2]");
        }
        return text.toString();
    }

    @Test
    void closesWithTheBracketThatWasOpenedAtAnyDepth() {
        for (int depth = 1; depth < 200; depth++) {
            String open = "[".repeat(depth - 1) + "{\"a\":[1";
            assertThat(refusal(utf8(open + "]]"), 300).offset()).isEqualTo(open.length() + 1);
        }
    }

    @Test
    void takesNoStackForDepth() {
        assertThat(refusal(utf8("[".repeat(100_000)), JsonCheck.DEEPEST).kind()).isEqualTo(Kind.TOO_DEEP);
        assertThat(refusal(utf8("[{\"\":".repeat(100_000)), 1000).kind()).isEqualTo(Kind.TOO_DEEP);
    }

    @Test
    void boundsTheLengthOfANumber() {
        assertThatCode(() -> JsonCheck.check(utf8("1".repeat(1000)), 1)).doesNotThrowAnyException();
        assertThat(refusal(utf8("1".repeat(1001)))).hasMessage("number at byte: 0 (expected: at most 1000 characters)");
        assertThat(refusal(utf8("[0." + "1".repeat(999) + "]")).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void saysWhatIsWrongAndWhereButNotWhatTheBodySays() {
        assertThat(refusal(utf8("{\"secret\":}"))).hasMessage("unexpected at byte 10: 0x7d (expected: a value)");
        assertThat(refusal(utf8("[1 2]"))).hasMessage("unexpected at byte 3: 0x32 (expected: , or ])");
        assertThat(refusal(utf8("{\"a\" 1}"))).hasMessage("unexpected at byte 5: 0x31 (expected: :)");
        assertThat(refusal(utf8("1 1"))).hasMessage("unexpected at byte 2: 0x31 (expected: the end)");
        assertThat(refusal(utf8("[nul"))).hasMessage("body ends at byte: 4 (expected: null)");
        assertThat(refusal(utf8(" \n"))).hasMessage("body is empty up to byte: 2 (expected: a value)");
        assertThat(refusal(utf8("[[1]]"), 1)).hasMessage("nesting at byte: 1 (expected: at most 1 levels)");
        assertThat(refusal(utf8("[]]")).getStackTrace()).isEmpty();
    }

    @Test
    void refusesALimitThatIsNone() {
        for (int depth : new int[] {-1, 0, JsonCheck.DEEPEST + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonCheck.check(utf8("1"), depth))
                    .withMessage("maxDepth: %d (expected: 1 to 10000)", depth);
        }
    }

    private static JsonException refusal(byte[] body) {
        return refusal(body, 100);
    }

    private static JsonException refusal(byte[] body, int maxDepth) {
        return catchThrowableOfType(JsonException.class, () -> JsonCheck.check(body, maxDepth));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
