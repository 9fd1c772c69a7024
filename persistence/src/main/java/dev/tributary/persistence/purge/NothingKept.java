package dev.tributary.persistence.purge;

import dev.tributary.aggregation.cache.Purges;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Where nothing is kept there is nothing to forget. */
record NothingKept() implements Purges {

    @Override
    public Mono<Void> purge(Set<String> tags) {
        return Mono.empty();
    }

    @Override
    public void missed() {
        // Nothing was
    }
}
