package dev.tributary.local.demo;

import java.time.Duration;

/** A die that falls the same way whenever the same id is thrown. */
final class Dice {

    private Dice() {}

    /**
     * A number from 0 to below the number of sides; spread by the finisher of MurmurHash3.
     *
     * @param salt tells the throws for one id apart
     */
    static int of(long id, int salt, int sides) {
        long hash = id * 31 + salt;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) Math.floorMod(hash ^ (hash >>> 33), (long) sides);
    }

    /** This time, give or take 30 %. */
    static Duration around(Duration usual, long id) {
        return usual.multipliedBy(70 + of(id, 1, 61)).dividedBy(100);
    }
}
