package dev.tributary.benchmark.run;

import java.util.List;

/** What is asked of the servers; the names are those on the command line. */
enum Task {
    PAGE("page"),
    FIVE("five"),
    LIST("list"),
    HIT("hit"),
    KNOWN("304"),
    REDIS("redis");

    private static final String ID = "/42";

    private final String title;

    Task(String title) {
        this.title = title;
    }

    static Task of(String title) {
        return List.of(values()).stream()
                .filter(task -> task.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "scenario: " + title + " (expected: one of " + List.of(values()) + ")"));
    }

    String path() {
        return "/" + (this == KNOWN ? HIT : this) + ID;
    }

    /** Whether the answers were computed before, so that headers tell about it. */
    boolean isKept() {
        return this == HIT || this == KNOWN || this == REDIS;
    }

    /** The server that the others are compared to. */
    Competitor floor() {
        return this == HIT || this == KNOWN ? Competitor.NETTY : Competitor.BARE;
    }

    /** Whether that server can do it, or does it as it is deployed. */
    boolean isFor(Competitor competitor) {
        return switch (competitor) {
            case TRIBUTARY -> this != REDIS;
            case SHARED -> this == REDIS;
            case NETTY -> this == HIT || this == KNOWN;
            case BARE -> true;
            case VERTX -> this != REDIS;
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
