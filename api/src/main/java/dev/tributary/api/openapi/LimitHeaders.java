package dev.tributary.api.openapi;

import tools.jackson.databind.node.ObjectNode;

/** What every answer says of how often its sender may ask. */
final class LimitHeaders {

    private static final String STATE = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";

    private LimitHeaders() {}

    /** Adds them to a response. */
    static ObjectNode addTo(ObjectNode response) {
        ObjectNode headers = response.withObjectProperty("headers");
        headers.putObject(STATE).put("$ref", "#/components/headers/" + STATE);
        headers.putObject(POLICY).put("$ref", "#/components/headers/" + POLICY);
        return response;
    }

    /** The headers themselves. */
    static ObjectNode all() {
        ObjectNode response = Schemas.object();
        Answers.withHeader(response, STATE, "What is left of that, and in how many seconds all of it is there again");
        Answers.withHeader(
                response, POLICY, "What the request was counted for: how often at once, in how many seconds");
        return response.withObjectProperty("headers");
    }
}
