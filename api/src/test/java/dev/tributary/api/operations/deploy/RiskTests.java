package dev.tributary.api.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.definition.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskTests {

    @Test
    void sharesNoIdWithTheRulesOfViews() {
        assertThat(Stream.concat(
                        Arrays.stream(Risk.values()).map(Risk::id),
                        Arrays.stream(Rule.values()).map(Rule::id)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheReadme(Risk risk) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| `" + risk.id() + "` | " + risk.severity().name().toLowerCase(Locale.ROOT) + " | ");
    }
}
