package dev.tributary.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.5",
                "gzip;q=0.001",
                "*",
                "deflate, *;q=0.3",
                "gzip;q=1, identity;q=0.5",
                "identity;q=0, gzip",
                "gzip ; q=0.8 , identity;q=0.8",
                "gzip;Q=1"
            })
    void takesGzip(String said) {
        assertThat(AcceptEncoding.prefersGzip(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip;q=0.000",
                "*;q=0",
                "*, gzip;q=0",
                "gzip;q=0.5, identity",
                "gzip;q=2",
                "gzip;q=",
                "gzip;q=NaN",
                "notgzip",
                ",;,",
                "gzip2"
            })
    void takesItPlain(String said) {
        assertThat(AcceptEncoding.prefersGzip(said)).isFalse();
    }

    @Test
    void takesItPlainWhereNothingIsSaid() {
        assertThat(AcceptEncoding.prefersGzip(null)).isFalse();
    }
}
