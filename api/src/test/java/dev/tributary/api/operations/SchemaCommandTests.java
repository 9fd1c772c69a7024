package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsTheSchemaAndNothingElse() {
        assertThat(run("schema")).hasValue(0);

        var schema = JsonMapper.shared().readTree(text());
        assertThat(schema.path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("properties").propertyNames()).containsExactly("services", "views");
        assertThat(schema.at("/$defs/service/properties/timeout/default").stringValue())
                .isEqualTo("1s");
    }

    @Test
    void refusesArguments() {
        assertThat(run("schema", "views")).hasValue(2);
        assertThat(text()).isEqualTo("schema: arguments that are not known (expected: none)\n");
    }

    private OptionalInt run(String... arguments) {
        return Commands.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
