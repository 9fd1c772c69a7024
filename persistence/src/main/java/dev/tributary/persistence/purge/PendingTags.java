package dev.tributary.persistence.purge;

import dev.tributary.aggregation.cache.Purges;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tags that were heard and not purged yet, each once; if there are too many, everything is to be purged instead. */
final class PendingTags {

    private final int most;
    private final Set<String> tags = new LinkedHashSet<>();

    PendingTags(int most) {
        this.most = most;
    }

    synchronized void add(String tag) {
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
    synchronized Set<String> take(int atMost) {
        Set<String> taken = new LinkedHashSet<>();
        Iterator<String> oldest = tags.iterator();
        while (oldest.hasNext() && taken.size() < atMost) {
            taken.add(oldest.next());
            oldest.remove();
        }
        return taken;
    }

    synchronized int size() {
        return tags.size();
    }
}
