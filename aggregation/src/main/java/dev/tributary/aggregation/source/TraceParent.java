package dev.tributary.aggregation.source;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a request belongs to, as W3C Trace Context (level 1) writes it in the header {@code traceparent}.
 *
 * @param traceId 32 lower-case hexadecimal digits, the same in every process that serves the request
 * @param sampled whether the caller records the trace
 */
public record TraceParent(String traceId, boolean sampled) {

    /** The header's name. */
    public static final String HEADER = "traceparent";

    private static final Pattern SYNTAX =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final HexFormat HEX = HexFormat.of();

    /** The caller's trace, or a new one when the header is absent or not valid. */
    public static TraceParent of(@Nullable String header) {
        var match = header == null || header.length() > 512 ? null : SYNTAX.matcher(header);
        if (match == null
                || !match.matches()
                || !isUsable(match.group(1), match.group(2), match.group(3), match.group(5))) {
            return fresh();
        }
        return new TraceParent(match.group(2), (HEX.parseHex(match.group(4))[0] & 1) == 1);
    }

    private static boolean isUsable(String version, String trace, String span, @Nullable String more) {
        boolean known = !version.equals("ff") && (more == null || !version.equals("00"));
        return known && !trace.equals(NO_TRACE) && !span.equals(NO_SPAN);
    }

    private static TraceParent fresh() {
        var random = ThreadLocalRandom.current();
        return new TraceParent(HEX.toHexDigits(random.nextLong() | 1) + HEX.toHexDigits(random.nextLong()), false);
    }

    /** The header's value for one call that is made for this request; every call gets an id of its own. */
    public String next() {
        String span = HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
        return "00-" + traceId + "-" + span + (sampled ? "-01" : "-00");
    }
}
