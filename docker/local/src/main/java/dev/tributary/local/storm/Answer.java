package dev.tributary.local.storm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the service answered. Its documents are flat, or lists of flat ones, so no tree is needed to read them. */
record Answer(int status, String body) {

    private static final Pattern ROW = Pattern.compile("\\{[^{}]*}");

    /** The value of the first member of that name; empty for null, and if there is none. */
    String at(String member) {
        Matcher found = Pattern.compile("\"" + member + "\":(?:\"([^\"]*)\"|([^,}\\]]*))")
                .matcher(body);
        if (!found.find() || "null".equals(found.group(2))) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    long number(String member) {
        return Long.parseLong(at(member));
    }

    /** The documents of a list, each as an answer of its own. */
    List<Answer> rows() {
        return ROW.matcher(body.substring(body.indexOf('[') + 1))
                .results()
                .map(found -> new Answer(status, found.group()))
                .toList();
    }
}
