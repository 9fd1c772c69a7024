package dev.tributary.api.catalogue;

import dev.tributary.api.problem.Problem;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.RequestPath;
import org.springframework.web.accept.ApiVersionParser;

/** The version that a path names, as in {@code /api/v1/products}: known, or a problem that says which ones are. */
final class ApiVersion implements ApiVersionParser<String> {

    /** The one that there is. */
    static final String KNOWN = "v1";

    /** Where it stands, counted from 0. */
    static final int SEGMENT = 1;

    private static final Pattern VERSIONED = Pattern.compile("/api/v\\d[^/]*(/.*)?");

    /** Whether a path names a version; those of views need not. */
    static boolean isIn(RequestPath path) {
        return VERSIONED.matcher(path.value()).matches();
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
