package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTests {

    private static String row(String json, String... columns) {
        var out = new ByteArrayOutputStream();
        new CsvTable(new LinkedHashSet<>(List.of(columns))).row(json.getBytes(StandardCharsets.UTF_8), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithTheNames() {
        var out = new ByteArrayOutputStream();
        new CsvTable(new LinkedHashSet<>(List.of("id", "name"))).begin(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("id,name\r\n");
    }

    @Test
    void leavesOutWhatIsNoColumn() {
        assertThat(row("{\"id\":1,\"genres\":[1,2],\"category\":{\"id\":3},\"name\":\"a\"}", "id", "name"))
                .isEqualTo("1,a\r\n");
    }

    @Test
    void writesNumbersFlagsAndNothingAsTheyAre() {
        assertThat(row("{\"a\":-5,\"b\":19.90,\"c\":true,\"d\":null,\"e\":\"\"}", "a", "b", "c", "d", "e"))
                .isEqualTo("-5,19.90,true,,\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b            | "a,b"
            say \\"hi\\"   | "say ""hi""\"
            a\\nb          | "a#b"
            =1+1           | '=1+1
            +1             | '+1
            -1             | '-1
            @SUM(A1)       | '@SUM(A1)
            \\t=1          | '~=1
            =1,\\"2        | "'=1,""2"
            1-1            | 1-1
            ä€😀           | ä€😀
            """)
    void quotesWhatNeedsItAndDisarmsFormulas(String text, String cell) {
        assertThat(row("{\"a\":\"" + text + "\"}", "a"))
                .isEqualTo(cell.replace('#', '\n').replace('~', '\t') + "\r\n");
    }
}
