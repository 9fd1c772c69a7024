package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTests {

    private static final List<String> KNOWN = List.of("url", "timeout", "max-response", "retry", "breaker");

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, '', 1",
        "'', abc, 3",
        "same, same, 0",
        "kitten, sitting, 3",
        "tiemout, timeout, 1",
        "ab, ba, 1",
        "flaw, lawn, 2",
        "timeout, timeouts, 1",
        "Timeout, timeout, 1",
        "abcd, badc, 2"
    })
    void countsEdits(String one, String other, int edits) {
        assertThat(Nearest.distance(one, other)).isEqualTo(edits);
        assertThat(Nearest.distance(other, one)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({
        "timeuot, timeout",
        "time-out, timeout",
        "timout, timeout",
        "urls, url",
        "ulr, url",
        "max_response, max-response",
        "maxresponse, max-response",
        "retri, retry",
        "braeker, breaker"
    })
    void namesTheWordThatWasMeant(String word, String meant) {
        assertThat(Nearest.to(word, KNOWN)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"hedge", "colour", "retries", "''", "u"})
    void namesAllWhereNoneIsNear(String word) {
        assertThat(Nearest.to(word, KNOWN)).isEqualTo(all());
    }

    @Test
    void sortsAllByWhatWasMeant() {
        assertThat(Nearest.first("retri", List.of("url", "timeout", "retry")))
                .containsExactly("retry", "url", "timeout");
        assertThat(Nearest.first("x", List.of())).isEmpty();
    }

    @Test
    void saysThatThereIsNothingWhereThereIsNothing() {
        assertThat(Nearest.to("x", List.of())).isEqualTo("nothing here");
    }

    private static String all() {
        return "one of url, timeout, max-response, retry, breaker";
    }
}
