package dev.tributary.api.answer;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The request for an answer that is not one that was kept (RFC 9111, section 5.2.1.4). */
public final class NoCache {

    private static final Pattern DIRECTIVE = Pattern.compile("(?i)(^|,)\\s*no-cache\\s*(,|$)");

    private NoCache() {}

    /** Whether these headers of a request say so. */
    public static boolean isSaid(HttpHeaders request) {
        List<String> said = request.get(HttpHeaders.CACHE_CONTROL);
        return said != null
                && said.stream().anyMatch(line -> DIRECTIVE.matcher(line).find());
    }
}
