package dev.tributary.api.openapi;

import dev.tributary.persistence.ledger.Ledger;
import java.util.HashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** What an operation answers with. */
final class Answers {

    private static final String PROBLEM = "application/problem+json";
    private static final String PLACE = "#/components/responses/";
    private static final int LONGEST = 1000;
    private static final int MOST_ERRORS = 10_000;

    private final ObjectNode responses = Schemas.object();

    /** The answer of one that went well. */
    Answers with(HttpStatus status, ObjectNode response) {
        responses.set(String.valueOf(status.value()), LimitHeaders.addTo(response));
        return this;
    }

    /** Problems that it may end with. */
    Answers withProblems(HttpStatus... problems) {
        for (HttpStatus problem : problems) {
            responses.set(String.valueOf(problem.value()), Schemas.object().put("$ref", PLACE + name(problem)));
        }
        return this;
    }

    /** All of them, and that nobody may ask too often. */
    ObjectNode toNode() {
        return withProblems(HttpStatus.TOO_MANY_REQUESTS).responses;
    }

    /** A response with a body. */
    static ObjectNode body(String description, String type, ObjectNode schema) {
        ObjectNode response = Schemas.object().put("description", description);
        response.putObject("content").putObject(type).set("schema", schema);
        return response;
    }

    /** A row, with its tag. */
    static ObjectNode document(String description, String schema) {
        ObjectNode response = body(description, "application/json", Schemas.ref(schema));
        return withHeader(response, "ETag", "The version, for If-Match and If-None-Match");
    }

    /** A response without a body. */
    static ObjectNode empty(String description) {
        return Schemas.object().put("description", description);
    }

    /** Adds a header to a response. */
    static ObjectNode withHeader(ObjectNode response, String name, String description) {
        ObjectNode header =
                response.withObjectProperty("headers").putObject(name).put("description", description);
        header.set("schema", Schemas.text(LONGEST));
        return response;
    }

    /** Adds what a response says of whether it was kept, and may be. */
    static ObjectNode withKeeping(ObjectNode response) {
        withHeader(response, "Age", "Of an answer that was kept: for how many seconds");
        withHeader(response, "Cache-Control", "Whether it may be kept, and for how long");
        withHeader(response, "Cache-Status", "Whether it was kept, as RFC 9211 says it");
        return withHeader(response, "Vary", "The headers of a request that it depends on");
    }

    /** Every problem that one of these operations may end with. */
    static ObjectNode problems(ObjectNode paths) {
        var used = new HashSet<>(paths.findValuesAsString("$ref"));
        ObjectNode all = Schemas.object();
        for (HttpStatus status : HttpStatus.values()) {
            if (used.contains(PLACE + name(status))) {
                all.set(name(status), problem(status));
            }
        }
        return all;
    }

    private static ObjectNode problem(HttpStatus status) {
        ObjectNode response = body(status.getReasonPhrase(), PROBLEM, Schemas.ref("Problem"));
        if (status.is4xxClientError()) {
            LimitHeaders.addTo(response);
        }
        return switch (status) {
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS ->
                withHeader(response, "Retry-After", "In how many seconds to try again");
            case UNAUTHORIZED, FORBIDDEN ->
                withHeader(response, "WWW-Authenticate", "What to prove, as RFC 6750 says it");
            case UNSUPPORTED_MEDIA_TYPE -> withHeader(response, "Accept", "What there may be instead");
            default -> response;
        };
    }

    private static String name(HttpStatus status) {
        return status.getReasonPhrase().replaceAll("[^A-Za-z]", "");
    }

    /** The document of every problem. */
    static ObjectNode problemSchema() {
        ObjectNode schema = Schemas.object().put("type", "object").put("description", "RFC 9457");
        schema.putArray("required")
                .add("type")
                .add("title")
                .add("status")
                .add("detail")
                .add("traceId");
        ObjectNode members = schema.putObject("properties");
        members.set("type", Schemas.text(LONGEST));
        members.set("title", Schemas.text(LONGEST));
        members.set("status", Schemas.whole(400, 599));
        members.set("detail", Schemas.text(1_000_000).put("description", "What was wrong, and what was expected"));
        members.set("instance", Schemas.text(LONGEST));
        reasons(members);
        members.set("errors", Schemas.array(Schemas.ref("ProblemError"), MOST_ERRORS));
        members.set("traceId", Schemas.text(32));
        return schema;
    }

    /** Why something that is needed was not done or not there. */
    private static void reasons(ObjectNode members) {
        members.set("code", Schemas.text(LONGEST).put("description", "Stable, for programs: why nothing was done"));
        members.set(
                "accounts",
                Schemas.array(Schemas.uuid(), Ledger.MOST_ACCOUNTS)
                        .put("description", "Those with money on them, which keep a person from being erased"));
        members.set("left", Schemas.whole(0, Long.MAX_VALUE).put("description", "What may still be sent today"));
        members.set("part", Schemas.text(LONGEST).put("description", "The required part of a view that failed"));
        members.set("reason", Schemas.text(LONGEST).put("description", "Why something that is needed failed"));
    }

    /** One of several things that are wrong: with a parameter, or with a body. */
    static ObjectNode errorSchema() {
        ObjectNode schema = Schemas.object().put("type", "object");
        schema.putArray("required").add("code").add("message");
        ObjectNode members = schema.putObject("properties");
        members.set("in", Schemas.restricted(Schemas.text(LONGEST), null, List.of("path", "query", "header")));
        members.set("name", Schemas.text(LONGEST).put("description", "The parameter"));
        members.set("pointer", Schemas.text(LONGEST).put("description", "The place in the body, as in RFC 6901"));
        members.set("code", Schemas.text(LONGEST).put("description", "Stable, for programs"));
        members.set("message", Schemas.text(LONGEST).put("description", "For people"));
        return schema;
    }
}
