package dev.tributary.api.operations.deploy;

import java.util.List;
import java.util.stream.Stream;

/** Lists of names in messages. */
final class Texts {

    private static final int SHOWN = 3;

    private Texts() {}

    /** The first names, and how many more there are; empty where there are none. */
    static Stream<String> shortened(List<String> names) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        int more = names.size() - SHOWN;
        return Stream.of(more > 0 ? first + " and " + more + " more" : first);
    }
}
