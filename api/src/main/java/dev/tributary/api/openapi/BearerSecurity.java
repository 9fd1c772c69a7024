package dev.tributary.api.openapi;

import tools.jackson.databind.node.ObjectNode;

/** How operations say that they want a bearer token (RFC 6750). */
final class BearerSecurity {

    private static final String NAME = "bearer";

    private BearerSecurity() {}

    /** The scheme, by its name. */
    static ObjectNode schemes() {
        ObjectNode schemes = Schemas.object();
        schemes.putObject(NAME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token, or an API token");
        return schemes;
    }

    /** The same operation, for nobody without a token. */
    static ObjectNode required(ObjectNode operation) {
        operation.putArray("security").addObject().putArray(NAME);
        return operation;
    }
}
