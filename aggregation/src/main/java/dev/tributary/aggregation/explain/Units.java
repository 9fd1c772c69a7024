package dev.tributary.aggregation.explain;

import java.math.BigDecimal;
import java.time.Duration;

/** Writes durations, sizes and shares as the files declare them. */
final class Units {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final int MILLIS = 6;

    private Units() {}

    /** In the largest unit that leaves no fraction, and in milliseconds where none does. */
    static String of(Duration duration) {
        long millis = duration.toMillis();
        if (duration.toNanosPart() % 1_000_000 != 0 || millis % SECOND != 0 || millis == 0) {
            return BigDecimal.valueOf(duration.toNanos(), MILLIS)
                            .stripTrailingZeros()
                            .toPlainString() + "ms";
        }
        return millis % HOUR == 0
                ? millis / HOUR + "h"
                : millis % MINUTE == 0 ? millis / MINUTE + "m" : millis / SECOND + "s";
    }

    /** A number of bytes. */
    static String size(int bytes) {
        return bytes % (1 << 20) == 0
                ? (bytes >> 20) + "MB"
                : bytes % (1 << 10) == 0 ? (bytes >> 10) + "KB" : bytes + "B";
    }

    static String percent(int share) {
        return share + "%";
    }
}
