package dev.tributary.api.running;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service answered.
 *
 * @param headers by name in lower case
 */
record Reply(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Reply {
        headers = Map.copyOf(headers);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** What the body holds there: a string's text, anything else as JSON; fails if there is nothing. */
    String at(String pointer) {
        JsonNode node = Objects.requireNonNull(JSON.readTree(body)).at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError(pointer + ": nothing (expected: a value in " + body + ")");
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
