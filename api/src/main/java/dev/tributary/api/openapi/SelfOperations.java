package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.tributary.aggregation.view.Parameter;
import dev.tributary.api.personal.PersonPath;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The operations by which people ask for what is held about them, and to be forgotten; and operators for others. */
final class SelfOperations {

    static final String TAG = "personal-data";
    static final String DESCRIPTION = "What is held about a person: to be had, and to be erased";

    private static final String JSON = "application/json";

    private SelfOperations() {}

    static void addTo(ObjectNode paths, String base) {
        paths.withObjectProperty(base + "/me/export").set("get", export());
        paths.withObjectProperty(base + "/me").set("delete", erase());
        paths.withObjectProperty(base + "/people/{id}/export").set("get", exportOfAnother());
        paths.withObjectProperty(base + "/people/{id}").set("delete", eraseAnother());
    }

    private static ObjectNode export() {
        return PlainOperations.answered(
                operation("exportPersonalData", "Read all that is held about oneself", List.of()), exported());
    }

    private static ObjectNode exportOfAnother() {
        return PlainOperations.answered(
                operation("exportDataOfPerson", "Read all that is held about a person", PersonPath.ONLY),
                exported().withProblems(NOT_FOUND));
    }

    private static Answers exported() {
        ObjectNode document = Answers.withHeader(
                Answers.body("All of it", JSON, Schemas.ref("PersonalExport")),
                "Content-Disposition",
                "The name of a file");
        return new Answers().with(OK, document).withProblems(UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE);
    }

    private static ObjectNode erase() {
        ObjectNode operation =
                operation("eraseMyself", "Have oneself erased, by password or within minutes of a login", List.of());
        Requests.addBody(operation, Schemas.ref("PersonalProof"), JSON);
        operation.withObjectProperty("requestBody").put("required", false);
        Answers answers = new Answers()
                .with(NO_CONTENT, Answers.empty("Erased"))
                .withProblems(UNAUTHORIZED, FORBIDDEN, CONFLICT, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
        return PlainOperations.answered(operation, answers);
    }

    private static ObjectNode eraseAnother() {
        Answers answers = new Answers()
                .with(NO_CONTENT, Answers.empty("Erased"))
                .withProblems(UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT);
        return PlainOperations.answered(operation("erasePerson", "Have a person erased", PersonPath.ONLY), answers);
    }

    private static ObjectNode operation(String id, String summary, List<Parameter> said) {
        Map<String, String> meant = Map.of("id", "The person's id, or what an outside issuer calls him");
        return PlainOperations.closed(id, summary, TAG, ParameterObjects.of(said, meant));
    }
}
