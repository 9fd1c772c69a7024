package dev.tributary.aggregation.view.definition;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a view.
 *
 * @param text such as {@code /products/{id}/page}
 * @param names of its placeholders
 * @param item where it stands
 */
record PathPattern(String text, Set<String> names, Item item) {

    /** What {@link #read} takes, as a schema can say it. */
    static final String EXPRESSION = "^(?:/(?!\\.{1,2}(?:/|$))(?:\\{[A-Za-z][A-Za-z0-9_]*\\}|[A-Za-z0-9._~-]+))+$";

    private static final Pattern SEGMENT = Pattern.compile("/(?:\\{([A-Za-z][A-Za-z0-9_]*)}|[A-Za-z0-9._~-]+)");

    /** The path, or {@code null} and refused. */
    static @Nullable PathPattern read(String text, Item item) {
        Matcher segment = SEGMENT.matcher(text);
        Set<String> names = new LinkedHashSet<>();
        int end = 0;
        while (segment.find() && segment.start() == end) {
            end = segment.end();
            String name = segment.group(1);
            if (name != null && !names.add(name)) {
                item.refuse("{" + name + "} twice in " + text, "each placeholder once");
            }
        }
        if (end == 0 || end != text.length() || text.matches(".*/\\.{1,2}(/.*)?")) {
            item.refuse(text, "a path such as /products/{id}/page, each segment a word or one parameter in braces");
            return null;
        }
        return new PathPattern(text, names, item);
    }

    /** Refuses a placeholder that no parameter was declared for. */
    void refuseUndeclared(String name) {
        item.refuse(Rule.UNKNOWN_REFERENCE, "{" + name + "} is not declared", "a member " + name + " of params");
    }

    /** The path without the names of its placeholders: two views of one shape would answer the same requests. */
    static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Whether a request could fit both paths, and neither is the more specific one in every segment. */
    static boolean areAmbiguous(String one, String other) {
        String[] a = shape(one).split("/", -1);
        String[] b = shape(other).split("/", -1);
        boolean aIsFreer = false;
        boolean bIsFreer = false;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean same = a[i].equals(b[i]);
            if (!same && !a[i].equals("{}") && !b[i].equals("{}")) {
                return false;
            }
            aIsFreer |= !same && a[i].equals("{}");
            bIsFreer |= !same && b[i].equals("{}");
        }
        return a.length == b.length && aIsFreer && bIsFreer;
    }
}
