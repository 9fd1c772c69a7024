package dev.tributary.api.openapi;

import dev.tributary.aggregation.view.AccessRule;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ArrayNode;
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

    /** Says of an operation who may ask, and what all others are told. */
    static void restrict(ObjectNode operation, AccessRule rule, Answers answers) {
        switch (rule) {
            case AccessRule.Everybody _ -> none(operation);
            case AccessRule.Authenticated _ -> {
                required(operation);
                answers.withProblems(HttpStatus.UNAUTHORIZED);
            }
            case AccessRule.Scoped(String scope) -> {
                anyOf(operation, List.of(scope));
                answers.withProblems(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
            }
        }
    }

    /** The same operation, for everybody; some may see more. */
    static void optional(ObjectNode operation) {
        ArrayNode either = operation.putArray("security");
        either.addObject();
        either.addObject().putArray(NAME);
    }

    /** The same operation, for those who have one of these scopes. */
    static void anyOf(ObjectNode operation, List<String> scopes) {
        ArrayNode either = operation.putArray("security");
        scopes.forEach(scope -> either.addObject().putArray(NAME).add(scope));
    }

    /** The same operation, which never asks. */
    static void none(ObjectNode operation) {
        operation.putArray("security");
    }
}
