package dev.tributary.aggregation.cache;

import java.time.Duration;

/**
 * How long an answer is kept.
 *
 * @param fresh served without further ado
 * @param stale served for so long after that, while a new one is computed
 * @param staleOnError served for so long after it was fresh, if no new one can be had
 * @param negative how long it is remembered that there is no such thing; zero for not at all
 */
public record Lives(Duration fresh, Duration stale, Duration staleOnError, Duration negative) {

    /** Those of what is known to be absent. */
    Lives ofAbsence() {
        return new Lives(negative, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
