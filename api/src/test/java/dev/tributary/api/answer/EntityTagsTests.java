package dev.tributary.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "W/\"abc\"",
                "*",
                " * ",
                "\"x\", \"abc\"",
                "\"x\",W/\"abc\" , \"y\"",
                "\"a,b\", \"abc\"",
                "\"\", \"abc\""
            })
    void areKnownToWhoeverNamesThem(String line) {
        assertThat(EntityTags.have(List.of(line), "\"abc\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "\"abcd\"",
                "\"ab\"",
                "\"abc",
                "abc\"",
                "\"ABC\"",
                "\"x\", abc, \"y\"",
                "\"*\"",
                "\"abc-gzip\""
            })
    void areUnknownToEverybodyElse(String line) {
        assertThat(EntityTags.have(List.of(line), "\"abc\"")).isFalse();
    }

    @Test
    void areReadFromEveryLine() {
        assertThat(EntityTags.have(List.of("\"x\"", "\"abc\""), "\"abc\"")).isTrue();
        assertThat(EntityTags.have(null, "\"abc\"")).isFalse();
    }

    @Test
    void differWhereTheBytesDo() {
        assertThat(EntityTags.ofGzip("\"abc\"")).isEqualTo("\"abc-gzip\"");
    }
}
