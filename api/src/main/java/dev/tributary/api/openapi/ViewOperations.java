package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.ValueSource;
import dev.tributary.aggregation.view.View;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The operation of a declared view. */
final class ViewOperations {

    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9]+([A-Za-z0-9]?)");
    private static final Set<String> ANY = Set.of("array", "boolean", "null", "number", "object", "string");

    /** A type that generators of clients do not know by itself, so it is told in words. */
    private static final Set<String> NOTHING = Set.of("null");

    private static final int MOST_ELEMENTS = 100_000;
    private static final int LONGEST = 1_000_000;
    private static final int MOST_SECONDS = 1_000_000;

    private ViewOperations() {}

    /** Adds a view's path. */
    static void addTo(ObjectNode paths, View view) {
        ObjectNode operation = Schemas.object()
                .put("operationId", "view" + camel(view.name()))
                .put("summary", "The view " + view.name())
                .put("description", "Answers within " + view.deadline().toMillis() + " ms.");
        operation.putArray("tags").add("views");
        Security.none(operation);
        operation.set("parameters", ParameterObjects.of(view.parameters(), Map.of()));
        Requests.addHeader(operation, "If-None-Match", Descriptions.IF_NONE_MATCH, false);
        Requests.addHeader(operation, "Request-Timeout", "For how many seconds the caller waits, such as 0.5", false);
        ObjectNode answer = Answers.body(
                "The document, its parts in declared order; as text, what explains it to the shop's staff",
                "application/json",
                document(view));
        answer.withObjectProperty("content").putObject("text/plain").set("schema", Schemas.text(LONGEST));
        Answers.withHeader(answer, "ETag", "Of an answer that may be kept");
        Answers.withKeeping(answer);
        Answers.withHeader(answer, "Server-Timing", "How long each part took, and what became of it");
        operation.set(
                "responses",
                new Answers()
                        .with(OK, answer)
                        .with(NOT_MODIFIED, Answers.empty("The caller has it"))
                        .withProblems(
                                BAD_REQUEST,
                                NOT_FOUND,
                                INTERNAL_SERVER_ERROR,
                                BAD_GATEWAY,
                                SERVICE_UNAVAILABLE,
                                GATEWAY_TIMEOUT)
                        .toNode());
        paths.putObject(view.path()).set("get", operation);
    }

    private static String camel(String name) {
        return WORD.matcher("-" + name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static ObjectNode document(View view) {
        ObjectNode schema = Schemas.object().put("type", "object").put("additionalProperties", false);
        ObjectNode members = schema.putObject("properties");
        for (Part part : view.parts()) {
            if (part.isMember()) {
                schema.withArrayProperty("required").add(part.name());
                members.set(part.name(), schema(part));
            }
        }
        members.set("_outcomes", Schemas.ref("Outcomes"));
        return schema;
    }

    private static ObjectNode schema(Part part) {
        var types = new TreeSet<>(types(part));
        if (!part.required() || part.when() != null) {
            types.add(type(part.substitute()));
        }
        ObjectNode schema = Schemas.object();
        if (types.containsAll(ANY)) {
            return schema.put("description", "Whatever its source gives");
        }
        if (types.equals(NOTHING)) {
            return schema.put("description", "Always null");
        }
        types.forEach(schema.putArray("type")::add);
        if (types.contains("array")) {
            schema.put("maxItems", MOST_ELEMENTS).putObject("items");
        }
        if (types.contains("string")) {
            schema.put("maxLength", LONGEST);
        }
        return schema;
    }

    /** What its source may give; a Service or a function may give anything, and so may one column. */
    private static Set<String> types(Part part) {
        if (part.join() != null) {
            return Set.of("array");
        }
        return switch (part.source()) {
            case SqlSource sql -> types(sql.query().rows());
            case CallSource _, FunctionSource _ -> ANY;
            case ValueSource constant -> Set.of(type(constant.value()));
        };
    }

    private static Set<String> types(Rows rows) {
        return switch (rows) {
            case ONE -> Set.of("object");
            case MANY -> Set.of("array");
            case VALUE -> ANY;
        };
    }

    private static String type(Json value) {
        if (value.isObject()) {
            return "object";
        }
        if (value.isArray()) {
            return "array";
        }
        if (value.isString()) {
            return "string";
        }
        return value.isNull() ? "null" : value.isBoolean() ? "boolean" : "number";
    }

    /** What became of parts that are not fresh, by their names. */
    static ObjectNode outcomes() {
        ObjectNode outcome = Schemas.object().put("type", "object");
        ObjectNode members = outcome.putObject("properties");
        members.set("outcome", Schemas.text(100).put("description", "fallback, failed, skipped or stale"));
        members.set("reason", Schemas.text(1000));
        members.set("attempts", Schemas.whole(0, 100));
        members.set(
                "age", Schemas.whole(0, MOST_SECONDS).put("description", "Seconds since a stale part was asked for"));
        ObjectNode schema = Schemas.object()
                .put("type", "object")
                .put("description", "What became of each part that is neither fresh nor cached; absent if all are");
        schema.set("additionalProperties", outcome);
        return schema;
    }
}
