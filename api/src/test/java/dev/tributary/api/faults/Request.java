package dev.tributary.api.faults;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a client asked.
 *
 * @param target path and query as they came
 * @param headers by name in lower case
 */
record Request(String method, String target, SortedMap<String, String> headers) {

    Request {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /** Reads the lines of a head. */
    static Request of(List<String> lines) {
        String[] words = lines.getFirst().split(" ", 3);
        var headers = new TreeMap<String, String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] header = line.split(": *", 2);
            headers.merge(header[0].toLowerCase(Locale.ROOT), header[1], (one, two) -> one + ", " + two);
        }
        return new Request(words[0], words[1], headers);
    }

    /** The target without its query. */
    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** A segment of the path, counted from 0. */
    String segment(int index) {
        return path().split("/", -1)[index + 1];
    }
}
