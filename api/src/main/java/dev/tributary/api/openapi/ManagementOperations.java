package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.tributary.aggregation.view.Parameter;
import dev.tributary.api.audit.AuditParameters;
import dev.tributary.api.people.PeopleParameters;
import dev.tributary.api.resource.PathId;
import dev.tributary.api.token.TokenParameters;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The operations by which operators manage who comes in, and read what was done. */
final class ManagementOperations {

    static final String TAG = "management";
    static final String DESCRIPTION = "People, API tokens and the audit log, for those with the scope people";

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("id", "Whose it is"),
            Map.entry("size", "How many rows"),
            Map.entry("cursor", "Where to go on, from next"),
            Map.entry("actor", "What this subject did, or database:ROLE"),
            Map.entry("action", "Deeds of this kind, such as product.update"),
            Map.entry("target", "What was done to this, such as product:42"),
            Map.entry("since", "Not before that moment"),
            Map.entry("creator", "Those that this person has created"),
            Map.entry("role", "People of this role"),
            Map.entry("active", "People who may come in, or may not"),
            Map.entry("search", "People whose user names begin so, in any case"));

    private ManagementOperations() {}

    static void addTo(ObjectNode paths, String base) {
        paths.withObjectProperty(base + "/audit")
                .set("get", list("listAuditEntries", "Read the audit log", "AuditEntry", AuditParameters.ALL));
        tokens(paths.withObjectProperty(base + "/tokens"));
        token(paths.withObjectProperty(base + "/tokens/{id}"));
        paths.withObjectProperty(base + "/people")
                .set("get", list("listPeople", "List people", "Person", PeopleParameters.LIST));
        person(paths.withObjectProperty(base + "/people/{id}"));
        ObjectNode end = operation("endSessionsOfPerson", "Log a person out everywhere", PathId.ONLY);
        paths.withObjectProperty(base + "/people/{id}/sessions").set("delete", answered(end, done("Logged out")));
    }

    private static void tokens(ObjectNode path) {
        path.set("get", list("listTokens", "List API tokens", "ApiToken", TokenParameters.LIST));
        ObjectNode create = operation("createToken", "Create an API token", List.of());
        Requests.addBody(create, Schemas.ref("ApiTokenCreation"), JSON);
        ObjectNode made = Answers.withHeader(
                Answers.body(
                        "Created; the token itself is told here, and never again", JSON, Schemas.ref("NewApiToken")),
                "Location",
                "Where it is");
        path.set(
                "post",
                answered(create, written(new Answers().with(CREATED, made)).withProblems(CONFLICT)));
    }

    private static void token(ObjectNode path) {
        Answers read = new Answers().with(OK, Answers.body("What is kept of it", JSON, Schemas.ref("ApiToken")));
        path.set(
                "get",
                answered(operation("readToken", "Read an API token", PathId.ONLY), read.withProblems(NOT_FOUND)));
        path.set("delete", answered(operation("revokeToken", "Revoke an API token", PathId.ONLY), done("Revoked")));
    }

    private static void person(ObjectNode path) {
        Answers read = new Answers().with(OK, Answers.document("The person", "Person"));
        path.set("get", answered(operation("readPerson", "Read a person", PathId.ONLY), read.withProblems(NOT_FOUND)));
        ObjectNode patch = operation("patchPerson", "Change what a person may do", PathId.ONLY);
        Requests.addHeader(patch, "If-Match", Descriptions.IF_MATCH, true);
        Requests.addBody(patch, Schemas.ref("PersonPatch"), PATCH, JSON);
        Answers changed = written(new Answers().with(OK, Answers.document("Changed", "Person")));
        path.set(
                "patch",
                answered(patch, changed.withProblems(NOT_FOUND, CONFLICT, PRECONDITION_FAILED, PRECONDITION_REQUIRED)));
    }

    private static ObjectNode list(String id, String summary, String row, List<Parameter> said) {
        ObjectNode page = Answers.body("A part of the list, its newest rows first", JSON, Schemas.ref(row + "List"));
        return answered(operation(id, summary, said), new Answers().with(OK, page));
    }

    private static Answers done(String description) {
        return new Answers().with(NO_CONTENT, Answers.empty(description)).withProblems(NOT_FOUND);
    }

    private static Answers written(Answers answers) {
        return answers.withProblems(CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
    }

    private static ObjectNode operation(String id, String summary, List<Parameter> said) {
        return PlainOperations.closed(id, summary, TAG, ParameterObjects.of(said, SAID));
    }

    private static ObjectNode answered(ObjectNode operation, Answers answers) {
        return PlainOperations.answered(operation, answers.withProblems(UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE));
    }
}
