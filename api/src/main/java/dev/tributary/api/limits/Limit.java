package dev.tributary.api.limits;

import java.util.Locale;

/** Something that nobody may do too often, and how often unless it is set otherwise. */
public enum Limit {

    /** Requests without proof of who sends them, by address. */
    ANONYMOUS(600, 200),

    /** Requests of a person who has logged in. */
    PERSON(1200, 300),

    /** Requests of an API token none of whose scopes has a rate of its own. */
    TOKEN(3000, 600),

    /** Requests that change something, by whoever sends them; they count as requests too. */
    WRITES(120, 60),

    /** Bearer tokens that never were anybody's, by address. */
    CREDENTIALS(20, 20),

    /** Passwords that are tried from an address. */
    LOGIN_ADDRESS(5, 5),

    /** Passwords that are tried for a name, be it anybody's or not. */
    LOGIN_NAME(5, 5),

    /** People who register, by address. */
    REGISTRATION(5, 5),

    /** Refresh tokens that are shown, by address. */
    REFRESH(30, 10);

    private final int perMinute;
    private final int burst;

    Limit(int perMinute, int burst) {
        this.perMinute = perMinute;
        this.burst = burst;
    }

    Rate usual() {
        return new Rate(perMinute, burst);
    }

    /** As in settings, headers and meters. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
