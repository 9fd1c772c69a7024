package dev.tributary.api.resource;

import dev.tributary.api.answer.CacheHeaders;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.persistence.resource.RefusedWrite;
import dev.tributary.persistence.resource.RefusedWriteException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What a caller is told whose values could be read but not written. */
final class WriteProblems {

    private WriteProblems() {}

    static ProblemException of(RefusedWriteException refused) {
        RefusedWrite why = refused.why();
        return switch (why) {
            case RefusedWrite.NotFound _ -> notFound();
            case RefusedWrite.VersionMismatch _, RefusedWrite.Forbidden _ ->
                Problem.of(status(why), error(why).message()).asException();
            default -> BodyErrors.problem(status(why), List.of(error(why)));
        };
    }

    static ProblemException notFound() {
        return absence().asException();
    }

    /** The same, as it was kept. */
    static ProblemException notFound(String cacheStatus) {
        return absence().withHeader(CacheHeaders.STATUS, cacheStatus).asException();
    }

    private static Problem absence() {
        return Problem.of(HttpStatus.NOT_FOUND, "There is nothing with this id");
    }

    static HttpStatus status(RefusedWrite why) {
        return switch (why) {
            case RefusedWrite.NotFound _ -> HttpStatus.NOT_FOUND;
            case RefusedWrite.Forbidden _ -> HttpStatus.FORBIDDEN;
            case RefusedWrite.VersionMismatch _ -> HttpStatus.PRECONDITION_FAILED;
            case RefusedWrite.Conflict _, RefusedWrite.StillReferenced _ -> HttpStatus.CONFLICT;
            case RefusedWrite.UnknownReference _, RefusedWrite.OutOfBounds _ -> HttpStatus.BAD_REQUEST;
        };
    }

    static BodyError error(RefusedWrite why) {
        return switch (why) {
            case RefusedWrite.NotFound _ -> new BodyError("", why.code(), "There is nothing with this id");
            case RefusedWrite.Forbidden _ ->
                new BodyError("", why.code(), "It belongs to somebody else (expected: one of your own)");
            case RefusedWrite.VersionMismatch _ ->
                new BodyError("", why.code(), "It was changed by somebody else (expected: the tag of what it is now)");
            case RefusedWrite.Conflict(String field) ->
                BodyError.at(List.of(field), why.code(), "taken", "a value that no other one has");
            case RefusedWrite.UnknownReference(String field) ->
                BodyError.at(List.of(field), why.code(), "refers to nothing", "an id that exists");
            case RefusedWrite.StillReferenced(String by) ->
                new BodyError("", why.code(), "still needed: " + by + " refer to it (expected: none)");
            case RefusedWrite.OutOfBounds(String field, String code) ->
                BodyError.at(List.of(field), code, "not possible", "a value that keeps to the rules");
        };
    }
}
