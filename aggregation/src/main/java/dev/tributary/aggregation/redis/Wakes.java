package dev.tributary.aggregation.redis;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Those of this process who wait for another one to compute, by key. */
final class Wakes {

    private final Map<String, Set<Wake>> sleeping = new ConcurrentHashMap<>();

    /** One who waits. */
    record Wake(String key, Sinks.One<Boolean> sink) {

        /** Completes when he is woken. */
        Mono<Boolean> awaited() {
            return sink.asMono();
        }
    }

    /** From now on he is woken; he has to be forgotten at the end. */
    Wake expect(String key) {
        var wake = new Wake(key, Sinks.one());
        sleeping.merge(key, Set.of(wake), Wakes::together);
        return wake;
    }

    void forget(Wake wake) {
        sleeping.computeIfPresent(wake.key(), (_, others) -> without(wake, others));
    }

    private static Set<Wake> together(Set<Wake> some, Set<Wake> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static @Nullable Set<Wake> without(Wake wake, Set<Wake> all) {
        var others = new HashSet<>(all);
        others.remove(wake);
        return others.isEmpty() ? null : others;
    }

    /** Wakes all who wait for that. */
    void done(String key) {
        Set<Wake> woken = sleeping.get(key);
        if (woken != null) {
            woken.forEach(wake -> wake.sink().tryEmitValue(true));
        }
    }
}
