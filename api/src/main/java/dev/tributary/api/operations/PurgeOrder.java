package dev.tributary.api.operations;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator wants forgotten.
 *
 * @param tags of the answers
 */
record PurgeOrder(Set<String> tags) {

    private static final String EXPECTED =
            "one of {\"tags\":[\"product:42\"]}, {\"view\":\"product-page\"}, {\"all\":true}";
    private static final int MOST = 1000;
    private static final int LONGEST = 1000;

    /** A member said twice, or anything behind the document, is a mistake of its sender. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads an order.
     *
     * @param views the names of all views
     * @throws ProblemException if it is none
     */
    static PurgeOrder read(byte[] document, Set<String> views) {
        JsonNode order = tree(document);
        if (!order.isObject() || order.size() != 1) {
            throw wrong("body: " + order.size() + " members");
        }
        String member = order.propertyNames().iterator().next();
        JsonNode value = order.path(member);
        return new PurgeOrder(
                switch (member) {
                    case "tags" -> tags(value);
                    case "view" -> view(value, views);
                    case "all" -> all(value);
                    default -> throw wrong("member: " + member);
                });
    }

    private static JsonNode tree(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (JacksonException unreadable) {
            throw wrong("body: not readable as JSON");
        }
    }

    private static Set<String> tags(JsonNode value) {
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode tag : value) {
            if (!tag.isString() || !isTag(tag.stringValue())) {
                throw wrong("tags: one that is no text of 1 to " + LONGEST + " characters without control characters");
            }
            tags.add(tag.stringValue());
        }
        if (!value.isArray() || tags.isEmpty() || tags.size() > MOST) {
            throw wrong("tags: not a list of 1 to " + MOST);
        }
        return tags;
    }

    private static boolean isTag(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static Set<String> view(JsonNode value, Set<String> views) {
        if (!value.isString() || !views.contains(value.stringValue())) {
            throw wrong("view: not one of " + String.join(", ", views));
        }
        return Set.of(Purges.ofView(value.stringValue()));
    }

    private static Set<String> all(JsonNode value) {
        if (!value.isBoolean() || !value.booleanValue()) {
            throw wrong("all: not true");
        }
        return Set.of(Purges.EVERYTHING);
    }

    private static ProblemException wrong(String what) {
        return Problem.of(HttpStatus.BAD_REQUEST, what + " (expected: " + EXPECTED + ")")
                .asException();
    }
}
