package dev.tributary.api.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Paths whose answers wait until a test lets them go. */
final class Gates {

    private final Set<String> open = ConcurrentHashMap.newKeySet();

    void open(String path) {
        open.add(path);
    }

    boolean isOpen(String path) {
        return open.contains(path);
    }
}
