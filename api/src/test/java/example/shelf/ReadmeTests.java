package example.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTests {

    private static final Path README = Path.of("../aggregation/README.md");
    private static final Path EXAMPLE = Path.of("src/test/java/example/shelf/ShelfViews.java");

    @Test
    void showsTheExampleAsItIsCompiled() throws IOException {
        String example = Files.readString(EXAMPLE);
        String shown = example.substring(example.indexOf("@Configuration"));

        assertThat(Files.readString(README)).contains("```java\n" + shown + "```\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view(\"shelf\")", ".with(\"category\", \"books\")"})
    void showsMessagesWithTheLinesOfTheExample(String word) throws IOException {
        String before = Files.readString(EXAMPLE).split(Pattern.quote(word), 2)[0];

        assertThat(Files.readString(README))
                .contains("\nShelfViews.java:" + before.lines().count() + ": views.shelf");
    }
}
