package dev.tributary.aggregation.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "de-CH, de;q=0.9", "~", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}"})
    void sendsPrintableAscii(String value) {
        assertThat(Header.isSendable(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nhost: evil",
                "a\n",
                "\r",
                "\t",
                "\0",
                "\u001f",
                "\u007f",
                "\u0080",
                "é",
                "€",
                "😀",
                "\u2028",
                "č"
            })
    void sendsNothingThatCouldEndTheLineOrHide(String value) {
        assertThat(Header.isSendable(value)).isFalse();
    }
}
