package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.tributary.api.resource.PathId;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The operations of people and their logins. */
final class IdentityOperations {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    private IdentityOperations() {}

    static void addTo(ObjectNode paths, String base) {
        paths.putObject("/.well-known/jwks.json").set("get", keys());
        people(paths, base);
        sessions(paths, base);
    }

    private static void people(ObjectNode paths, String base) {
        ObjectNode register = open("register", "Register", "people");
        Requests.addBody(register, Schemas.ref("Registration"), JSON);
        ObjectNode made = Answers.withHeader(
                Answers.body("Registered", JSON, Schemas.ref("Profile")),
                "Location",
                "Where the person is, once logged in");
        paths.withObjectProperty(base + "/people")
                .set(
                        "post",
                        PlainOperations.answered(
                                register,
                                written(new Answers().with(CREATED, made)).withProblems(CONFLICT)));
        ObjectNode me = paths.withObjectProperty(base + "/me");
        me.set("get", readProfile());
        me.set("patch", patchProfile());
        ObjectNode password = closed("changePassword", "Change one's password, which ends all other logins", "people");
        Requests.addBody(password, Schemas.ref("PasswordChange"), JSON);
        paths.putObject(base + "/me/password")
                .set("put", PlainOperations.answered(password, asPerson(written(done("Changed")))));
    }

    private static ObjectNode readProfile() {
        Answers shown = new Answers().with(OK, Answers.document("What is kept of the person", "Profile"));
        return PlainOperations.answered(
                closed("readProfile", "Read what is kept of oneself", "people"), asPerson(shown));
    }

    private static ObjectNode patchProfile() {
        ObjectNode patch = closed("patchProfile", "Change what is kept of oneself", "people");
        Requests.addHeader(patch, "If-Match", Descriptions.IF_MATCH, true);
        Requests.addBody(patch, Schemas.ref("ProfilePatch"), PATCH, JSON);
        Answers changed = written(new Answers().with(OK, Answers.document("Changed", "Profile")));
        return PlainOperations.answered(
                patch, asPerson(changed).withProblems(PRECONDITION_FAILED, PRECONDITION_REQUIRED));
    }

    private static void sessions(ObjectNode paths, String base) {
        ObjectNode all = paths.putObject(base + "/sessions");
        all.set("get", list());
        all.set("post", login());
        all.set(
                "delete",
                PlainOperations.answered(
                        closed("logOutEverywhere", "End all of one's logins", "sessions"), asPerson(done("Ended"))));
        paths.putObject(base + "/sessions/refresh").set("post", renew());
        paths.putObject(base + "/sessions/current")
                .set(
                        "delete",
                        PlainOperations.answered(
                                closed("logOut", "End the login that this request belongs to", "sessions"),
                                asPerson(done("Ended"))));
        ObjectNode end = closed("endSession", "End one of one's logins", "sessions");
        end.set("parameters", ParameterObjects.of(PathId.ONLY, Map.of("id", "The login's")));
        paths.putObject(base + "/sessions/{id}")
                .set(
                        "delete",
                        PlainOperations.answered(end, asPerson(done("Ended")).withProblems(NOT_FOUND)));
    }

    private static ObjectNode list() {
        Answers all = new Answers()
                .with(OK, Answers.body("All that have not ended, newest first", JSON, Schemas.ref("SessionList")));
        return PlainOperations.answered(closed("listSessions", "List one's logins", "sessions"), asPerson(all));
    }

    private static ObjectNode login() {
        ObjectNode login = open("logIn", "Log in", "sessions");
        Requests.addBody(login, Schemas.ref("Login"), JSON);
        ObjectNode begun = Answers.withHeader(
                Answers.body("Tokens of a new login", JSON, Schemas.ref("Tokens")), "Location", "The login");
        return PlainOperations.answered(
                login, written(new Answers().with(CREATED, begun)).withProblems(UNAUTHORIZED));
    }

    private static ObjectNode renew() {
        ObjectNode renew = open("refreshTokens", "Use a refresh token up, and get the next tokens", "sessions");
        Requests.addBody(renew, Schemas.ref("Refresh"), JSON);
        Answers next = new Answers().with(OK, Answers.body("The next tokens", JSON, Schemas.ref("Tokens")));
        return PlainOperations.answered(renew, written(next).withProblems(UNAUTHORIZED));
    }

    private static ObjectNode keys() {
        ObjectNode operation = open("readKeys", "Read the keys that sign this service's tokens", "sessions");
        ObjectNode keys = Answers.body("A JWK set (RFC 7517)", "application/jwk-set+json", Schemas.ref("KeySet"));
        Answers.withHeader(keys, "Cache-Control", "How long they may be kept");
        operation.set(
                "responses",
                new Answers().with(OK, keys).withProblems(INTERNAL_SERVER_ERROR).toNode());
        return operation;
    }

    private static ObjectNode open(String id, String summary, String tag) {
        ObjectNode operation = Schemas.object().put("operationId", id).put("summary", summary);
        operation.put("description", summary + ".");
        operation.putArray("tags").add(tag);
        operation.putArray("security");
        return operation;
    }

    private static ObjectNode closed(String id, String summary, String tag) {
        return BearerSecurity.required(open(id, summary, tag));
    }

    private static Answers done(String description) {
        return new Answers().with(NO_CONTENT, Answers.empty(description));
    }

    private static Answers written(Answers answers) {
        return answers.withProblems(NOT_ACCEPTABLE, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
    }

    private static Answers asPerson(Answers answers) {
        return answers.withProblems(UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE);
    }
}
