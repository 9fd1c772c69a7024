package dev.tributary.api.openapi;

import tools.jackson.databind.node.ObjectNode;

/** Headers that a request may carry. */
final class Headers {

    private static final int LONGEST = 1000;

    private Headers() {}

    /** Adds one to an operation. */
    static void add(ObjectNode operation, String name, String description, boolean required) {
        operation
                .withArrayProperty("parameters")
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .put("description", description)
                .set("schema", Schemas.text(LONGEST));
    }
}
