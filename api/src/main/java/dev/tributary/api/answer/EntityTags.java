package dev.tributary.api.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags by which a caller names the answers that it has (RFC 9110, 13.1.2). */
final class EntityTags {

    private EntityTags() {}

    /**
     * Whether the caller has an answer of this strong tag: it names it in a list, weakly or not, or says {@code *}. What is
     * no list of tags names none.
     */
    static boolean have(@Nullable List<String> ifNoneMatch, String tag) {
        return ifNoneMatch != null && ifNoneMatch.stream().anyMatch(line -> names(line, tag));
    }

    private static boolean names(String line, String tag) {
        if (line.strip().equals("*")) {
            return true;
        }
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf('"', at);
            int close = open < 0 ? -1 : line.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (close + 1 - open == tag.length() && line.startsWith(tag, open)) {
                return true;
            }
            at = close + 1;
        }
        return false;
    }

    /** The tag of the same document, compressed: other bytes, so another strong tag. */
    static String ofGzip(String tag) {
        return tag.substring(0, tag.length() - 1) + "-gzip\"";
    }
}
