package dev.tributary.api.routing;

import dev.tributary.api.problem.Problem;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.RequestPath;
import org.springframework.web.accept.ApiVersionParser;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The version that a path names, as in {@code /api/v1/products}: known, or a problem that says which ones are. */
public final class ApiVersion implements ApiVersionParser<String> {

    /** The one that there is. */
    public static final String KNOWN = "v1";

    /** Where it stands, counted from 0. */
    public static final int SEGMENT = 1;

    private static final Pattern VERSIONED = Pattern.compile("/api/v\\d[^/]*(/.*)?");

    /** Whether a path names a version; those of views need not. */
    public static boolean isIn(RequestPath path) {
        return VERSIONED.matcher(path.value()).matches();
    }

    /** The same routes below {@code /api/v1}. */
    public static RouterFunction<ServerResponse> nest(RouterFunction<ServerResponse> routes) {
        return RouterFunctions.nest(
                RequestPredicates.path("/api/{version:v\\d.*}").and(RequestPredicates.version(KNOWN)), routes);
    }

    @Override
    public String parseVersion(String version) {
        if (!version.equals(KNOWN)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "version: not known (expected: " + KNOWN + ")")
                    .asException();
        }
        return version;
    }
}
