package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document says what the service does: all of it, and nothing else. */
@RunningService
class OpenApiTests {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** What the client of {@code GeneratedClientTests} is made of. */
    private static final Path COPY = Path.of("src/test/resources/openapi/openapi.json");

    private static final Path FRESH = Path.of("target/openapi.json");

    private final List<RouterFunction<?>> routes;
    private final String text;
    private final JsonNode document;
    private final int port;

    OpenApiTests(List<RouterFunction<?>> routes, @LocalServerPort int port) {
        this.routes = routes;
        this.port = port;
        this.text = Caller.get(port, "/openapi.json").body();
        this.document = JsonMapper.shared().readTree(text);
    }

    @Test
    void isTheOneThatIsCheckedIn() throws IOException {
        Files.writeString(FRESH, document.toPrettyString() + "\n");
        assertThat(Files.mismatch(COPY, FRESH))
                .as("the document changed; renew it: cp api/%s api/%s", FRESH, COPY)
                .isEqualTo(-1);
    }

    @Test
    void isOpenApi31WithSchemasOfItsDraft() throws IOException {
        String schema =
                new ClassPathResource("openapi/openapi-3.1.schema.json").getContentAsString(StandardCharsets.UTF_8);
        assertThat(REGISTRY.getSchema(schema, InputFormat.JSON).validate(text, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void refersToNothingThatIsMissing() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void knowsEveryRouteAndNoOther() {
        Set<String> documented = new TreeSet<>(document.path("paths").propertyNames());
        Set<String> routed = Routes.of(routes).stream()
                .filter(path -> !path.startsWith("/docs") && !path.equals("/openapi.json"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(routed);
    }

    @Test
    void givesEachOperationANameOfItsOwn() {
        assertThat(document.path("paths").findValuesAsString("operationId"))
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @CsvSource({
        "/paths/~1api~1v1~1products/get/parameters/1/schema, '{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":100,\"default\":20}'",
        "/components/schemas/Product/properties/stock/maximum, 2147483647",
        "/components/schemas/Category/properties/parent/type, '[\"integer\",\"null\"]'",
        "/components/schemas/ReviewCreation/required, '[\"product\",\"rating\"]'",
        "/components/schemas/ProductRow/properties/author/anyOf/1/$ref, #/components/schemas/Author",
        "/components/schemas/ReviewPatch/properties/status/enum, '[\"approved\",\"pending\",\"rejected\"]'",
        "/paths/~1rows~1{n}/get/parameters/0/in, path",
        "/paths/~1api~1v1~1transfers/post/parameters/0/name, Idempotency-Key",
        "/components/schemas/TransferOrder/required, '[\"from\",\"to\",\"amount\",\"currency\"]'",
        "/components/schemas/TransferOrder/properties/amount/maximum, 1000000000000000",
        "/paths/~1api~1v1~1products~1{id}/put/parameters/1/name, If-Match"
    })
    void saysWhatIsDeclared(String pointer, String value) {
        JsonNode found = document.at(pointer);
        assertThat(found.isString() ? found.asString() : found.toString()).isEqualTo(value);
    }

    @Test
    void isShownOnAPageThatLoadsNothingFromElsewhere() {
        Reply page = Caller.get(port, "/docs");
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
        assertThat(page.body()).doesNotContain("http:", "https:");
        for (String file : List.of("start.js", "swagger-ui.css", "swagger-ui-bundle.js")) {
            assertThat(page.body()).contains("\"docs/" + file + "\"");
            assertThat(Caller.get(port, "/docs/" + file).status()).isEqualTo(200);
        }
    }
}
