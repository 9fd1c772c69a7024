package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an operation answers, the document has said so. */
@RunningService
class DocumentedAnswersTests {

    private static final String ABSENT = "999999999";

    private final JsonNode paths;
    private final int port;

    DocumentedAnswersTests(@LocalServerPort int port) {
        this.port = port;
        this.paths = JsonMapper.shared()
                .readTree(Caller.get(port, "/openapi.json").body())
                .path("paths");
    }

    /** Of the resources, and of two views: others of the tests' wait for Services that hang. */
    private void forEachOperation(BiConsumer<String, String> action) {
        paths.propertyStream()
                .filter(path -> path.getKey().matches("/api/.*|/rows/.*"))
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> action.accept(method.toUpperCase(Locale.ROOT), path.getKey())));
    }

    private Reply answers(String method, String path, String body, String... headers) {
        String target = path.replace("{id}", ABSENT).replaceAll("\\{[^}]*}", "1");
        try (var caller = new Caller(port)) {
            Reply reply =
                    method.equals("GET") ? caller.get(target, headers) : caller.tell(method, target, body, headers);
            String operation = method + " " + target + " " + List.of(headers) + ": " + reply.status();
            JsonNode documented =
                    paths.path(path).path(method.toLowerCase(Locale.ROOT)).path("responses");
            assertThat(documented.has(String.valueOf(reply.status())))
                    .as(operation)
                    .isTrue();
            assertThat(reply.body()).as(operation).doesNotContain("\"detail\":\"" + method + " " + target + "\"");
            return reply;
        }
    }

    @Test
    void areKnownForEmptyRequests() {
        forEachOperation((method, path) -> answers(method, path, ""));
    }

    @Test
    void areKnownForRequestsThatWouldDo() {
        forEachOperation((method, path) -> answers(method, path, "{}", Shop.JSON, "if-match: *"));
        forEachOperation((method, path) -> answers(method, path, "[{}]", Shop.JSON, "if-match: \"7\""));
    }

    @Test
    void areKnownForRequestsThatGoWrong() {
        forEachOperation((method, path) -> answers(method, path, "{", Shop.JSON, "if-match: x"));
        forEachOperation((method, path) -> answers(method, path, "x", "content-type: text/plain", "if-match: *"));
        forEachOperation((method, path) -> answers(method, path, "{}", Shop.JSON, "accept: text/html", "if-match: *"));
        forEachOperation((method, path) -> answers(method, path, " ".repeat(300_000), Shop.JSON, "if-match: *"));
    }

    @Test
    void areNoFaultOfTheServiceWhateverABodyIsSaidToBe() {
        for (String type : List.of("x", "", "/", "application/json;", "application/json;charset=x", "a/b/c")) {
            forEachOperation(
                    (method, path) -> assertThat(answers(method, path, "{}", "content-type: " + type, "if-match: *")
                                    .status())
                            .as("%s %s of %s", method, path, type)
                            .isLessThan(500));
        }
    }

    @Test
    void areKnownForRowsThatAreThere() {
        for (String path : List.of("/api/v1/products", "/api/v1/authors", "/api/v1/genres")) {
            JsonNode documented = paths.path(path + "/{id}").path("get").path("responses");
            String tag = String.valueOf(Caller.get(port, path + "/1").header("etag"));
            Reply known = Caller.get(port, path + "/1", "if-none-match: " + tag);
            assertThat(documented.has(String.valueOf(known.status()))).isTrue();
        }
    }
}
