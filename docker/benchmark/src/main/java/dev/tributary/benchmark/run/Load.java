package dev.tributary.benchmark.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A closed loop of {@code wrk}: every connection asks again as soon as it has its answer. */
final class Load {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern ERRORS = Pattern.compile("(Socket errors|Non-2xx).*");

    private Load() {}

    /** How many requests were answered in that time; fails if one was answered otherwise than with 2xx. */
    static long run(String url, int connections, int seconds) {
        String output =
                Tool.output(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "20s", url));
        Matcher errors = ERRORS.matcher(output);
        Matcher requests = REQUESTS.matcher(output);
        if (errors.find() || !requests.find()) {
            throw new IllegalStateException(url + ": failed under load:\n" + output);
        }
        return Long.parseLong(requests.group(1));
    }
}
