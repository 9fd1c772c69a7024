package dev.tributary.local.demo;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * The ids that a service knows, and how requests name them.
 *
 * @param what whose ids they are, in the singular
 */
record Ids(String what, long last) {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_DIGITS = 18;

    boolean know(long id) {
        return id >= 1 && id <= last;
    }

    /** Answers for the id that a path ends with. */
    Reply one(String text, Duration usual, LongFunction<String> json) {
        long id = number(text);
        Duration delay = Dice.around(usual, id);
        return know(id) ? Reply.ok(json.apply(id), delay) : Reply.notFound(unknown(text), delay);
    }

    /** Answers for the ids of the query {@code ids=1,2,3} with an array of those that are known. */
    Reply many(QueryStringDecoder request, Duration usual, LongFunction<String> json) {
        List<String> given = Arrays.stream(String.join(",", request.parameters().getOrDefault("ids", List.of()))
                        .split(",", -1))
                .toList();
        if (given.size() > MOST_AT_ONCE || given.stream().anyMatch(text -> number(text) < 0)) {
            return Reply.badRequest("ids: " + given.size() + " texts (expected: ids=1,2,3 with 1 to " + MOST_AT_ONCE
                    + " whole numbers)");
        }
        String array = given.stream()
                .map(Ids::number)
                .filter(this::know)
                .map(json::apply)
                .collect(Collectors.joining(",", "[", "]"));
        return Reply.ok(array, Dice.around(usual, given.size()));
    }

    private String unknown(String text) {
        return what + ": " + text + " (expected: 1 to " + last + ")";
    }

    /** The number that a text is; -1 for none. */
    private static long number(String text) {
        boolean digits = text.matches("[0-9]+") && text.length() <= MOST_DIGITS;
        return digits ? Long.parseLong(text) : -1;
    }
}
