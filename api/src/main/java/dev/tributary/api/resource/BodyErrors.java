package dev.tributary.api.resource;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Everything that is wrong with a body, told at once: or enough of it, where somebody tries how much we would tell. */
public final class BodyErrors {

    private static final int MOST = 100;

    private final List<BodyError> found = new ArrayList<>();

    /** Adds one. */
    public void add(BodyError error) {
        if (found.size() < MOST) {
            found.add(error);
        }
    }

    /** Whether something is wrong at that place. */
    public boolean has(String pointer) {
        return found.stream().anyMatch(error -> error.pointer().equals(pointer));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<BodyError> all() {
        return List.copyOf(found);
    }

    /** A request is refused because of errors, of which there must be one. */
    public static ProblemException problem(HttpStatus status, List<BodyError> errors) {
        String detail = errors.stream().map(BodyError::message).collect(Collectors.joining("; "));
        return Problem.of(status, detail).with("errors", errors).asException();
    }

    /** A request is refused because of one error. */
    static ProblemException problem(BodyError error) {
        return problem(HttpStatus.BAD_REQUEST, List.of(error));
    }

    /** Ends the reading of a body if anything is wrong with it. */
    public void refuseAny() {
        if (!isEmpty()) {
            throw problem(HttpStatus.BAD_REQUEST, all());
        }
    }
}
