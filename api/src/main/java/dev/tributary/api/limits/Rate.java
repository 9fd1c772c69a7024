package dev.tributary.api.limits;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param perMinute how often in the long run
 * @param burst how often at once, after a time without
 */
record Rate(int perMinute, int burst) {

    /** After so long without, the whole burst is there again; no bucket is remembered for longer. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST = 1_000_000;
    private static final int MINUTE = 60;

    Rate {
        if (perMinute < 1 || perMinute > MOST) {
            throw new IllegalArgumentException("per-minute: " + perMinute + " (expected: 1 to " + MOST + ")");
        }
        long most = Math.min(MOST, perMinute * LONGEST.toMinutes());
        if (burst < 1 || burst > most) {
            throw new IllegalArgumentException(
                    "burst: " + burst + " (expected: 1 to " + most + ", which are there again within ten minutes)");
        }
    }

    /** In how many seconds a burst is there again that was all used. */
    long window() {
        return Math.ceilDiv((long) burst * MINUTE, perMinute);
    }

    /** The bucket from which each takes one, filled evenly. */
    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
