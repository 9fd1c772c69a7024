package dev.tributary.local.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a demo service behaves. */
public enum Mode {
    /** It answers. */
    NORMAL,
    /** It answers two seconds later, or as much later as was said. */
    SLOW,
    /** It answers 503. */
    FAILING,
    /** It does not listen: connections are refused. */
    ABSENT;

    /** Its name as in an address. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a mode by its name in an address.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Mode named(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mode: " + text + " (expected: "
                        + Arrays.stream(values()).map(Mode::text).collect(Collectors.joining(", ")) + ")"));
    }
}
