package dev.tributary.api.running;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what a service answers against what its OpenAPI document says that it may: the status, and the type of the body. */
final class Documented {

    private static final String DOCUMENT = "/openapi.json";

    /** The document itself, and the page that shows it. */
    private static final Set<String> ABOUT_IT =
            Set.of(DOCUMENT, "/docs", "/docs/start.js", "/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js");

    /** What any request may be answered that is refused on the wire, whatever it asks for. */
    private static final Set<Integer> ON_THE_WIRE = Set.of(400, 408, 414, 415, 431, 505);

    private static final Map<Integer, Documented> BY_PORT = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final List<PathPattern> paths;

    Documented(String document) {
        this.document = JsonMapper.shared().readTree(document);
        this.paths = this.document.path("paths").propertyNames().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
    }

    /** Fails if the service at that port has not said that this request may be answered like that. */
    static void expect(int port, Asked asked, Reply reply) {
        if (!ABOUT_IT.contains(asked.path())) {
            BY_PORT.computeIfAbsent(port, Documented::read).expect(asked, reply);
        }
    }

    private static Documented read(int port) {
        return new Documented(Caller.get(port, DOCUMENT).body());
    }

    void expect(Asked asked, Reply reply) {
        if (ON_THE_WIRE.contains(reply.status()) && "close".equals(reply.header("connection"))) {
            check("application/problem+json".equals(type(reply)), asked, reply, "a problem");
            return;
        }
        if (!asked.isAddress()) {
            check(reply.status() == 400, asked, reply, "400, for it is no address");
            return;
        }
        JsonNode path = path(asked);
        if (path == null) {
            check(reply.status() >= 400, asked, reply, "an error, for no path fits");
        } else if (asked.method().equals("OPTIONS")) {
            check(reply.status() == 204, asked, reply, "204");
        } else {
            String method = asked.method().replace("HEAD", "GET").toLowerCase(Locale.ROOT);
            expect(path.path(method), asked, reply);
        }
    }

    private void expect(JsonNode operation, Asked asked, Reply reply) {
        if (operation.isMissingNode()) {
            check(reply.status() == 405, asked, reply, "405, for the path has no such operation");
            return;
        }
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(String.valueOf(reply.status()));
        check(!response.isMissingNode(), asked, reply, "one of " + responses.propertyNames());
        Collection<String> types = resolved(response).path("content").propertyNames();
        String type = type(reply);
        check(type == null ? types.isEmpty() : types.contains(type), asked, reply, "a body of one of " + types);
    }

    private @Nullable JsonNode path(Asked asked) {
        PathContainer path = PathContainer.parsePath(asked.path());
        return paths.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(pattern -> document.path("paths").path(pattern.getPatternString()))
                .orElse(null);
    }

    private JsonNode resolved(JsonNode response) {
        String reference = response.path("$ref").asString("");
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    private static @Nullable String type(Reply reply) {
        String type = reply.header("content-type");
        return type == null ? null : type.split(";", 2)[0];
    }

    private static void check(boolean holds, Asked asked, Reply reply, String expected) {
        if (!holds) {
            throw new AssertionError("%s %s: %d, %s (expected by the document: %s)"
                    .formatted(asked.method(), asked.target(), reply.status(), type(reply), expected));
        }
    }
}
