package dev.tributary.api.openapi;

import tools.jackson.databind.node.ObjectNode;

/** What a request carries beside its parameters. */
final class Requests {

    private static final int LONGEST = 1000;

    private Requests() {}

    /** Adds a header to an operation. */
    static void addHeader(ObjectNode operation, String name, String description, boolean required) {
        operation
                .withArrayProperty("parameters")
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .put("description", description)
                .set("schema", Schemas.text(LONGEST));
    }

    /** Adds a body to an operation, of one of these types. */
    static void addBody(ObjectNode operation, ObjectNode schema, String... types) {
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        for (String type : types) {
            body.withObjectProperty("content").putObject(type).set("schema", schema);
        }
    }
}
