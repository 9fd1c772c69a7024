package dev.tributary.aggregation.cache;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The purges that this process knows of, in an order of its own. A computation notes the last one before it begins; what it
 * came to is valid as long as none of its tags was purged after that. So a purge costs a number a tag, however many
 * answers wear it, and it does not matter whether it comes before, during or after a computation.
 */
final class SeenPurges {

    /** Tags that are remembered; with one more, everything that is older is purged instead. */
    static final int MOST = 100_000;

    private final AtomicLong last = new AtomicLong();
    private final AtomicLong everything = new AtomicLong();
    private final Map<String, Long> tags = new ConcurrentHashMap<>();

    /** What is purged with these tags: a member of a group that changes changes what depends on any of them. */
    static Set<String> reached(Set<String> tags) {
        var reached = new HashSet<>(tags);
        tags.stream()
                .filter(tag -> !Purges.group(tag).equals(tag))
                .forEach(tag -> reached.add(Purges.anyOf(Purges.group(tag))));
        return reached;
    }

    /** The number of the last purge. */
    long mark() {
        return last.get();
    }

    void add(Set<String> purged) {
        long number = last.incrementAndGet();
        if (purged.contains(Purges.EVERYTHING) || tags.size() + purged.size() > MOST) {
            everything.accumulateAndGet(number, Math::max);
            tags.values().removeIf(old -> old <= number);
            return;
        }
        purged.forEach(tag -> tags.merge(tag, number, Math::max));
    }

    /** Whether anything at all was purged after that mark. */
    boolean isAnySince(long mark) {
        return last.get() > mark;
    }

    /** Whether one of these tags was purged after that mark. */
    boolean isAnySince(long mark, Set<String> worn) {
        if (!isAnySince(mark)) {
            return false;
        }
        return everything.get() > mark || worn.stream().anyMatch(tag -> tags.getOrDefault(tag, 0L) > mark);
    }
}
