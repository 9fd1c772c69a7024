package dev.tributary.api.resource;

import dev.tributary.aggregation.Served;
import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.aggregation.cache.Caches;
import dev.tributary.aggregation.cache.Computed;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Found;
import dev.tributary.aggregation.cache.Freshness;
import dev.tributary.aggregation.cache.Wanted;
import dev.tributary.api.answer.CacheHeaders;
import dev.tributary.api.answer.ServedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers that are the same for everybody: computed once for all who ask, kept, and forgotten when a row changes. */
final class SharedAnswers {

    private static final byte[] NOTHING = {};

    private final AnswerCache<Fresh> cache;

    SharedAnswers(Caches caches) {
        this.cache = caches.of(error -> error instanceof NoSuchRowException ? NOTHING : null);
    }

    /**
     * What PostgreSQL was asked for.
     *
     * @param etag strong, in quotes; null for a digest of the document
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fresh(byte[] document, @Nullable String etag) {}

    /**
     * The answer that is wanted, or a problem.
     *
     * @param computation what it takes to have it, begun only if nobody else has; empty if there is no such row
     * @param anew whether it is begun whatever is kept
     * @param vary the headers that it depends on besides; null for none
     */
    Mono<ServerResponse> answer(
            Wanted wanted, Mono<Fresh> computation, ServerRequest request, boolean anew, @Nullable String vary) {
        return cache.find(wanted, _ -> computed(wanted, computation), anew)
                .map(this::served)
                .onErrorMap(NoSuchRowException.class, _ -> WriteProblems.notFound())
                .map(served -> ServedResponse.of(served, request.headers().asHttpHeaders(), vary));
    }

    private static Mono<Computed<Fresh>> computed(Wanted wanted, Mono<Fresh> computation) {
        return computation
                .switchIfEmpty(Mono.error(NoSuchRowException::new))
                .map(fresh -> new Computed<>(fresh, fresh.document(), true, wanted.known(), null, fresh.etag()));
    }

    private Served served(Found<Fresh> found) {
        Entry entry = found.entry();
        CacheStatus status = cache.status(found);
        if (entry.kind() == Entry.Kind.ABSENT) {
            throw WriteProblems.notFound(CacheHeaders.status(status));
        }
        return Served.of(entry, List.of(), cache.freshness(entry, Freshness.Sharing.PUBLIC), status);
    }
}
