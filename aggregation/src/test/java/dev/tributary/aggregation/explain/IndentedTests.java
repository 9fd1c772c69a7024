package dev.tributary.aggregation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedTests {

    @Test
    void givesEveryMemberAndElementALine() {
        assertThat(Indented.of("{\"a\":[1,-2.50e3],\"b\":{\"c\" : null},\"d\":true}"))
                .isEqualTo("""
                {
                  "a": [
                    1,
                    -2.50e3
                  ],
                  "b": {
                    "c": null
                  },
                  "d": true
                }
                """);
    }

    @Test
    void keepsWhatIsEmptyOnItsLine() {
        assertThat(Indented.of("[{},[ ],{\n}]")).isEqualTo("[\n  {},\n  [],\n  {}\n]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"{a: [1,2]}\"", "\"\\\"{\\\\\"", "\"  two  spaces \"", "12", "null"})
    void leavesScalarsAlone(String json) {
        assertThat(Indented.of(json)).isEqualTo(json + "\n");
    }
}
