package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** Whether this host and the database's know the same time. */
final class ClockCheck implements StoredCheck {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final String NOW = "select (extract(epoch from clock_timestamp()) * 1000)::bigint";

    private final Clock clock;

    ClockCheck(Clock clock) {
        this.clock = clock;
    }

    /** How long the answer took does not count. */
    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        long before = clock.millis();
        long there = Long.parseLong(deployed.column(NOW).getFirst());
        Duration apart = Duration.ofMillis(Math.max(before - there, there - clock.millis()));
        return apart.compareTo(MOST) > 0
                ? Stream.of(Risk.CLOCK_APART.found("clock: " + apart.toSeconds()
                        + "s from that of the database (expected: at most " + MOST.toSeconds() + "s)"))
                : Stream.empty();
    }
}
