package dev.tributary.api.openapi;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation wants to know of its caller. */
final class Security {

    private static final String BEARER = "bearer";

    private Security() {}

    /** The ways to show who one is. */
    static ObjectNode schemes() {
        ObjectNode schemes = Schemas.object();
        schemes.putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A token of a person or of a service, as RFC 6750 and RFC 8725 want it");
        return schemes;
    }

    /** It is for everybody; some may see more. */
    static void optional(ObjectNode operation) {
        ArrayNode either = operation.putArray("security");
        either.addObject();
        either.addObject().putArray(BEARER);
    }

    /** It is for those who have one of these scopes. */
    static void anyOf(ObjectNode operation, List<String> scopes) {
        ArrayNode either = operation.putArray("security");
        scopes.forEach(scope -> either.addObject().putArray(BEARER).add(scope));
    }

    /** It never asks. */
    static void none(ObjectNode operation) {
        operation.putArray("security");
    }
}
