package dev.tributary.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTests {

    private static final int MANY = 1000;

    @Test
    void eachIsAnother() {
        assertThat(IntStream.range(0, MANY).mapToObj(_ -> TokenText.random()).collect(Collectors.toSet()))
                .hasSize(MANY)
                .allMatch(text -> text.matches("trb_[A-Za-z0-9_-]{49}"))
                .allMatch(TokenText::isWhole);
    }

    @Test
    void aMistypedOneIsNotWhole() {
        String text = TokenText.random();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(TokenText.isWhole(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("%d of %s", i, text)
                    .isFalse();
        }
    }

    @Test
    void partOfOneIsNotWhole() {
        String text = TokenText.random();
        assertThat(TokenText.isWhole(text.substring(0, text.length() - 1))).isFalse();
        assertThat(TokenText.isWhole(text + "A")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trb_", "trb_ \n", "eyJhbGciOiJFUzI1NiJ9.e30.x"})
    void otherTextIsNone(String text) {
        assertThat(TokenText.isWhole(text)).isFalse();
    }

    @Test
    void theHintIsTooShortToHelp() {
        String text = TokenText.random();
        assertThat(text).startsWith(TokenText.hint(text));
        assertThat(TokenText.hint(text)).hasSize(10);
    }
}
