package dev.tributary.api.openapi;

import dev.tributary.aggregation.view.AccessRule;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** What operations want to know of who sends a request. */
final class Senders {

    private static final String BEARER = "bearer";

    private Senders() {}

    /** How senders prove who they are. */
    static ObjectNode schemes() {
        ObjectNode schemes = Schemas.object();
        schemes.putObject(BEARER).put("type", "http").put("scheme", "bearer").put("description", "RFC 6750");
        return schemes;
    }

    /** Says of an operation who may ask, and what all others are told. */
    static void restrict(ObjectNode operation, AccessRule rule, Answers answers) {
        switch (rule) {
            case AccessRule.Everybody _ -> {}
            case AccessRule.Authenticated _ -> {
                operation.putArray("security").addObject().putArray(BEARER);
                answers.withProblems(HttpStatus.UNAUTHORIZED);
            }
            case AccessRule.Scoped(String scope) -> {
                operation.putArray("security").addObject().putArray(BEARER).add(scope);
                answers.withProblems(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
            }
        }
    }
}
