package dev.tributary.local;

import java.util.Locale;

/** Where PostgreSQL and Redis come from. */
enum ServerChoice {
    /** Containers if a Docker engine answers, else embedded. */
    AUTO,
    EMBEDDED,
    CONTAINERS;

    static final String PROPERTY = "tributary.local.servers";

    static ServerChoice of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "auto" -> AUTO;
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            default ->
                throw new IllegalArgumentException(
                        PROPERTY + ": " + text + " (expected: auto, embedded or containers)");
        };
    }

    boolean isContainers() {
        return this == CONTAINERS || (this == AUTO && DockerEngine.isThere());
    }
}
