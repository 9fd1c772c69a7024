package dev.tributary.aggregation.explain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an explanation is written. */
public enum Format {
    /** All of it, for people and programs. */
    JSON,
    /** Its gist, in tables for a terminal. */
    TEXT,
    /** The order of the parts, as a flowchart in Mermaid's language. */
    MERMAID;

    /** The names of all, for people. */
    public static final String WORDS = Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));

    /** The format of that name, in lower case; {@code null} if there is none. */
    public static @Nullable Format of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
