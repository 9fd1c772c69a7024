package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What operations that belong to no collection have in common. */
final class PlainOperations {

    private static final HttpStatus[] ALWAYS = {
        BAD_REQUEST, INTERNAL_SERVER_ERROR, BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT
    };

    private PlainOperations() {}

    /** One for nobody without a token. */
    static ObjectNode closed(String id, String summary, String tag, ArrayNode parameters) {
        ObjectNode operation = Schemas.object().put("operationId", id).put("summary", summary);
        operation.put("description", summary + ".");
        operation.putArray("tags").add(tag);
        operation.set("parameters", parameters);
        return BearerSecurity.required(operation);
    }

    /** The same with its answers, and with the problems that any may end with. */
    static ObjectNode answered(ObjectNode operation, Answers answers) {
        operation.set("responses", answers.withProblems(ALWAYS).toNode());
        return operation;
    }
}
