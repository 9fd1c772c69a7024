package dev.tributary.aggregation.view.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The headers that a declaration may speak of. */
final class HeaderName {

    private static final Pattern TOKEN = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]{1,64}");

    /** Headers that belong to a connection, or that every call carries anyway. */
    private static final Set<String> OURS = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "request-timeout",
            "te",
            "traceparent",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HeaderName() {}

    /** Whether a declaration may speak of that header; refused if not. */
    static boolean isOwn(String name, Item item) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!TOKEN.matcher(lower).matches()) {
            item.refuse(name, "the name of a header");
            return false;
        }
        if (OURS.contains(lower)) {
            item.refuse(name, "a header that does not belong to the connection or to Tributary");
            return false;
        }
        return true;
    }

    /** The names in a list, in lower case, without those that are refused. */
    static List<String> list(List<Item> elements) {
        var names = new ArrayList<String>();
        for (Item element : elements) {
            String name = element.text();
            if (name != null && isOwn(name, element)) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** What such names are valid by. */
    static Schema schema() {
        return Schema.of("pattern", "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$")
                .with("not", Schema.text("^" + Expression.inAnyCase(new TreeSet<>(OURS)) + "$"));
    }
}
