package dev.tributary.aggregation.cache;

import java.time.Duration;
import java.util.Set;
import reactor.core.publisher.Mono;

/** For a process that shares nothing. */
record NoSharedTier() implements SharedTier {

    @Override
    public void tell(Listener listener) {}

    @Override
    public boolean isAway() {
        return true;
    }

    @Override
    public Duration limit() {
        return Duration.ZERO;
    }

    @Override
    public Mono<Entry> find(CacheKey key, Set<String> known, Duration within) {
        return Mono.empty();
    }

    @Override
    public Mono<Boolean> isCurrent(Set<String> tags, long start, Duration within) {
        return Mono.just(true);
    }

    @Override
    public Mono<Claim> claim(CacheKey key, Set<String> known, long seen, Duration limit, Duration within) {
        return Mono.just(Claim.none());
    }

    @Override
    public void forget(CacheKey key) {}

    @Override
    public Mono<Boolean> purge(Set<String> tags) {
        return Mono.just(true);
    }
}
