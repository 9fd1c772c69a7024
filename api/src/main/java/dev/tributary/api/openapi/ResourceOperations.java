package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import dev.tributary.aggregation.view.Parameter;
import dev.tributary.api.resource.Collection;
import dev.tributary.api.resource.Parameters;
import dev.tributary.api.resource.Purpose;
import dev.tributary.persistence.resource.Resources;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The operations of a collection. */
final class ResourceOperations {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

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

    /** It is for everybody, some of whom may see more. */
    private static ObjectNode reading(ObjectNode operation, Answers answers) {
        BearerSecurity.optional(operation);
        return ResourceAnswers.addTo(operation, answers);
    }

    private ObjectNode writing(ObjectNode operation, Answers answers) {
        BearerSecurity.anyOf(operation, collection.permissions().writing());
        return ResourceAnswers.addTo(operation, answers);
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
        return reading(operation, ResourceAnswers.read(page));
    }

    private ObjectNode create() {
        ObjectNode operation = operation("create" + type, "Create one of " + collection.name(), List.of());
        Requests.addBody(operation, ResourceSchemas.sent(collection.resource(), Purpose.CREATE), JSON);
        ObjectNode created = Answers.document("Created", type);
        Answers.withHeader(created, "Location", "Where it is");
        return writing(operation, ResourceAnswers.written(CREATED, created));
    }

    private void row(ObjectNode path) {
        ObjectNode read = operation("read" + type, "Read one of " + collection.name(), parameters.row());
        Requests.addHeader(read, "If-None-Match", Descriptions.IF_NONE_MATCH, false);
        Answers answers = ResourceAnswers.read(Answers.document("The document", type + "Row"));
        path.set("get", reading(read, answers.withProblems(NOT_FOUND)));
        path.set("put", change("replace", "Replace", Purpose.REPLACE, JSON));
        path.set("patch", change("patch", "Change", Purpose.PATCH, PATCH, JSON));
        ObjectNode delete = operation("delete" + type, "Delete one of " + collection.name(), Parameters.WRITE);
        Requests.addHeader(delete, "If-Match", Descriptions.IF_MATCH, true);
        Answers gone = new Answers().with(NO_CONTENT, Answers.empty("Deleted"));
        path.set(
                "delete",
                writing(
                        delete,
                        ResourceAnswers.conditional(
                                gone.withProblems(BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, CONFLICT))));
    }

    private ObjectNode change(String id, String verb, Purpose purpose, String... types) {
        ObjectNode operation = operation(id + type, verb + " one of " + collection.name(), Parameters.WRITE);
        Requests.addHeader(operation, "If-Match", Descriptions.IF_MATCH, true);
        Requests.addBody(operation, ResourceSchemas.sent(collection.resource(), purpose), types);
        Answers changed = ResourceAnswers.written(OK, Answers.document("Changed", type));
        return writing(operation, ResourceAnswers.conditional(changed));
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
        return writing(operation, ResourceAnswers.written(OK, results));
    }
}
