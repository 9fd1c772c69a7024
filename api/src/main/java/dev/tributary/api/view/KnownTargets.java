package dev.tributary.api.view;

import dev.tributary.aggregation.view.View;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Which view has answered a target the same for everybody; forgets all and begins anew when there are too many. */
final class KnownTargets {

    /** A longer one takes the long way: it would be memory that callers choose. */
    private static final int LONGEST = 256;

    private final int most;
    private final ConcurrentMap<String, View> views = new ConcurrentHashMap<>();

    KnownTargets(int most) {
        this.most = most;
    }

    @Nullable
    View view(String target) {
        return views.get(target);
    }

    void add(String target, View view) {
        if (target.length() > LONGEST || views.containsKey(target)) {
            return;
        }
        if (views.size() >= most) {
            views.clear();
        }
        views.put(target, view);
    }
}
