package dev.tributary.benchmark.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A closed loop of {@code wrk}: every connection asks again as soon as it has its answer. */
final class Load {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern ERRORS = Pattern.compile("(Socket errors|Non-2xx).*");

    private Load() {}

    /**
     * How many requests were answered in that time; fails if one was answered with an error.
     *
     * @param further options of {@code wrk}
     */
    static long run(String url, List<String> further, int connections, int seconds) {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "20s"));
        command.addAll(further);
        command.add(url);
        String output = Tool.output(command);
        Matcher errors = ERRORS.matcher(output);
        Matcher requests = REQUESTS.matcher(output);
        if (errors.find() || !requests.find()) {
            throw new IllegalStateException(url + ": failed under load:\n" + output);
        }
        return Long.parseLong(requests.group(1));
    }
}
