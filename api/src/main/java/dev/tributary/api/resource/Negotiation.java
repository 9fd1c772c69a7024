package dev.tributary.api.resource;

import dev.tributary.api.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Chooses what an answer looks like (RFC 9110, 12.5.1). For each type that there is, the most specific range of the
 * caller's counts. The highest quality wins; among equals the type that the caller names more exactly, then the order here.
 */
public final class Negotiation {

    private Negotiation() {}

    /** The type to answer with; throws a problem that names what there is if the caller wants none of it. */
    public static MediaType choose(ServerRequest request, List<MediaType> offered) {
        List<MediaType> accepted = accepted(request);
        if (accepted.isEmpty()) {
            return offered.getFirst();
        }
        return offered.stream()
                .flatMap(type -> best(type, accepted).stream())
                .filter(choice -> choice.range().getQualityValue() > 0)
                .max(Comparator.comparingDouble(
                                (Choice choice) -> choice.range().getQualityValue())
                        .thenComparingInt(choice -> exactness(choice.range()))
                        .thenComparingInt(choice -> -offered.indexOf(choice.type())))
                .map(Choice::type)
                .orElseThrow(() -> none(offered));
    }

    private record Choice(MediaType type, MediaType range) {}

    private static List<MediaType> accepted(ServerRequest request) {
        try {
            return request.headers().accept();
        } catch (InvalidMediaTypeException unreadable) {
            throw Problem.of(HttpStatus.NOT_ACCEPTABLE, "accept: not a list of media types")
                    .asException();
        }
    }

    private static Optional<Choice> best(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(Negotiation::exactness))
                .map(range -> new Choice(type, range));
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static RuntimeException none(List<MediaType> offered) {
        String expected = offered.stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return Problem.of(HttpStatus.NOT_ACCEPTABLE, "accept: nothing that there is (expected: " + expected + ")")
                .asException();
    }
}
