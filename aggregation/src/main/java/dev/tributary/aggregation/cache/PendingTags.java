package dev.tributary.aggregation.cache;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tags that have still to be purged, each once; if there are too many, everything is to be purged instead. Any thread may
 * add and take.
 */
public final class PendingTags {

    private final int most;
    private final Set<String> tags = new LinkedHashSet<>();

    /** Tags up to that many. */
    public PendingTags(int most) {
        this.most = most;
    }

    /** Adds a tag. */
    public synchronized void add(String tag) {
        if (tags.contains(Purges.EVERYTHING)) {
            return;
        }
        tags.add(tag);
        if (tags.size() > most) {
            tags.clear();
            tags.add(Purges.EVERYTHING);
        }
    }

    /** Takes up to that many, the oldest first; none if there are none. */
    public synchronized Set<String> take(int atMost) {
        Set<String> taken = new LinkedHashSet<>();
        Iterator<String> oldest = tags.iterator();
        while (oldest.hasNext() && taken.size() < atMost) {
            taken.add(oldest.next());
            oldest.remove();
        }
        return taken;
    }

    /** How many there are. */
    public synchronized int size() {
        return tags.size();
    }
}
