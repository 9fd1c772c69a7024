package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** What the operations of collections answer with. */
final class ResourceAnswers {

    private static final HttpStatus[] DATABASE = {
        INTERNAL_SERVER_ERROR, BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT
    };

    private ResourceAnswers() {}

    /** Of something that is read. */
    static Answers read(ObjectNode response) {
        return new Answers()
                .with(OK, Answers.withKeeping(response))
                .with(NOT_MODIFIED, Answers.empty("The caller has it"))
                .withProblems(BAD_REQUEST, UNAUTHORIZED, NOT_ACCEPTABLE);
    }

    /** Of something that is written by a body. */
    static Answers written(HttpStatus done, ObjectNode response) {
        return new Answers()
                .with(done, response)
                .withProblems(
                        BAD_REQUEST,
                        UNAUTHORIZED,
                        FORBIDDEN,
                        NOT_ACCEPTABLE,
                        CONFLICT,
                        CONTENT_TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE);
    }

    /** Of a row that is written if it is as its writer has seen it. */
    static Answers conditional(Answers answers) {
        return answers.withProblems(NOT_FOUND, PRECONDITION_FAILED, PRECONDITION_REQUIRED);
    }

    /** Adds them to an operation, with what the database may lead to. */
    static ObjectNode addTo(ObjectNode operation, Answers answers) {
        operation.set("responses", answers.withProblems(DATABASE).toNode());
        return operation;
    }
}
