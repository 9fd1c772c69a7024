package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.tributary.aggregation.view.Parameter;
import dev.tributary.api.resource.Collection;
import dev.tributary.api.resource.Parameters;
import dev.tributary.api.resource.Purpose;
import dev.tributary.persistence.resource.Resources;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** The operations of a collection. */
final class ResourceOperations {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";
    private static final HttpStatus[] ALWAYS = {
        UNAUTHORIZED, INTERNAL_SERVER_ERROR, BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT
    };

    private final Collection collection;
    private final Parameters parameters;
    private final Map<String, String> descriptions;
    private final String type;

    private ResourceOperations(Collection collection) {
        this.collection = collection;
        this.parameters = Parameters.of(collection);
        this.descriptions = Descriptions.of(collection.resource());
        this.type = ResourceSchemas.type(collection.resource());
    }

    /** Adds the paths of a collection, below that one. */
    static void addTo(ObjectNode paths, String base, Collection collection) {
        var operations = new ResourceOperations(collection);
        String path = base + "/" + collection.name();
        ObjectNode list = paths.putObject(path);
        list.set("get", operations.list());
        if (!collection.isListOnly()) {
            list.set("post", operations.create());
            operations.bulk(paths.putObject(path + "/bulk"));
            operations.row(paths.putObject(path + "/{id}"));
        }
    }

    private ObjectNode operation(String id, String summary, List<Parameter> said) {
        ObjectNode operation = Schemas.object().put("operationId", id).put("summary", summary);
        operation.put("description", summary + ".");
        operation.putArray("tags").add(collection.name());
        operation.set("parameters", ParameterObjects.of(said, descriptions));
        return operation;
    }

    private ObjectNode answered(ObjectNode operation, Answers answers) {
        operation.set("responses", answers.withProblems(ALWAYS).toNode());
        return operation;
    }

    private String plural() {
        String name = collection.name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private ObjectNode list() {
        ObjectNode page =
                Answers.body("A part of the list, or all of it as a stream", JSON, Schemas.ref(type + "List"));
        ObjectNode content = page.withObjectProperty("content");
        content.putObject("application/x-ndjson").set("schema", Schemas.ref(type + "Row"));
        content.putObject("text/csv").set("schema", Schemas.text(Integer.MAX_VALUE));
        Answers.withHeader(page, "Content-Disposition", "Of a stream: the name of a file");
        Answers.withHeader(page, "ETag", "Of a part that may be kept");
        ObjectNode operation = operation("list" + plural(), "List " + collection.name(), parameters.list());
        Requests.addHeader(operation, "If-None-Match", Descriptions.IF_NONE_MATCH, false);
        return answered(operation, read(page).withProblems(BAD_REQUEST, NOT_ACCEPTABLE));
    }

    private static Answers read(ObjectNode response) {
        return new Answers()
                .with(OK, Answers.withKeeping(response))
                .with(NOT_MODIFIED, Answers.empty("The caller has it"));
    }

    private ObjectNode create() {
        ObjectNode operation = operation("create" + type, "Create one of " + collection.name(), List.of());
        Requests.addBody(operation, ResourceSchemas.sent(collection.resource(), Purpose.CREATE), JSON);
        ObjectNode created = Answers.document("Created", type);
        Answers.withHeader(created, "Location", "Where it is");
        return answered(operation, written(new Answers().with(CREATED, created)));
    }

    private static Answers written(Answers answers) {
        return answers.withProblems(
                BAD_REQUEST, FORBIDDEN, NOT_ACCEPTABLE, CONFLICT, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
    }

    private void row(ObjectNode path) {
        ObjectNode read = operation("read" + type, "Read one of " + collection.name(), parameters.row());
        Requests.addHeader(read, "If-None-Match", Descriptions.IF_NONE_MATCH, false);
        Answers answers = read(Answers.document("The document", type + "Row"));
        path.set("get", answered(read, answers.withProblems(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE)));
        path.set("put", change("replace", "Replace", Purpose.REPLACE, JSON));
        path.set("patch", change("patch", "Change", Purpose.PATCH, PATCH, JSON));
        ObjectNode delete = operation("delete" + type, "Delete one of " + collection.name(), Parameters.WRITE);
        Requests.addHeader(delete, "If-Match", Descriptions.IF_MATCH, true);
        Answers gone = new Answers().with(NO_CONTENT, Answers.empty("Deleted"));
        path.set("delete", answered(delete, conditional(gone.withProblems(BAD_REQUEST, FORBIDDEN, CONFLICT))));
    }

    private ObjectNode change(String id, String verb, Purpose purpose, String... types) {
        ObjectNode operation = operation(id + type, verb + " one of " + collection.name(), Parameters.WRITE);
        Requests.addHeader(operation, "If-Match", Descriptions.IF_MATCH, true);
        Requests.addBody(operation, ResourceSchemas.sent(collection.resource(), purpose), types);
        return answered(operation, conditional(written(new Answers().with(OK, Answers.document("Changed", type)))));
    }

    private static Answers conditional(Answers answers) {
        return answers.withProblems(NOT_FOUND, PRECONDITION_FAILED, PRECONDITION_REQUIRED);
    }

    private void bulk(ObjectNode path) {
        path.set("post", bulk("create" + plural(), "Create several", type + "Creation", JSON));
        path.set("patch", bulk("patch" + plural(), "Change several", type + "Change", PATCH, JSON));
    }

    private ObjectNode bulk(String id, String verb, String item, String... types) {
        ObjectNode operation = operation(id, verb + " of " + collection.name(), Parameters.BULK);
        Requests.addBody(
                operation,
                Schemas.array(Schemas.ref(item), Resources.MOST_ITEMS).put("minItems", 1),
                types);
        ObjectNode results = Answers.body("What became of each item, in order", JSON, Schemas.ref("BulkResults"));
        return answered(operation, written(new Answers().with(OK, results)));
    }
}
