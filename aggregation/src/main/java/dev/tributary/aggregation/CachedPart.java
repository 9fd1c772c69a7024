package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Computed;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Found;
import dev.tributary.aggregation.cache.Lives;
import dev.tributary.aggregation.cache.Wanted;
import dev.tributary.aggregation.execution.PartCall;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.Kept;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Answers the questions of one part through the cache. */
final class CachedPart {

    private final Part part;
    private final CachePolicy policy;
    private final Lives lives;
    private final QuestionKeys keys;
    private final Set<String> always;
    private final AnswerCache<SourceReply> cache;
    private final CacheEvents.OfView events;
    private final LongSupplier nanos;

    /**
     * A part whose values are kept.
     *
     * @param always the tags that every value wears
     * @param nanos a clock that never jumps
     */
    CachedPart(
            Part part,
            CachePolicy policy,
            QuestionKeys keys,
            Set<String> always,
            AnswerCache<SourceReply> cache,
            CacheEvents.OfView events,
            LongSupplier nanos) {
        this.part = part;
        this.policy = policy;
        this.lives = CachedView.lives(policy);
        this.keys = keys;
        this.always = always;
        this.cache = cache;
        this.events = events;
        this.nanos = nanos;
    }

    Mono<SourceReply> find(PartCall asked) {
        Set<String> tags = AnswerTags.with(always, policy.tags(), asked.labels());
        KeyedCaller relevant = keys.relevant(asked.caller());
        CacheKey key = keys.key(asked.call(), relevant, tags);
        var wanted = new Wanted(key, tags, false, lives, part.timeout(), asked.patience(), events);
        return cache.find(wanted, left -> computed(asked.source(), relevant, tags, left), asked.anew())
                .map(this::reply);
    }

    /** The source learns of its first asker no more than the key says, and has the part's time, not his. */
    private Mono<Computed<SourceReply>> computed(
            PartCall.Asking source, KeyedCaller caller, Set<String> tags, @Nullable Duration left) {
        return Mono.defer(() -> source.ask(caller, Deadline.in(left == null ? part.timeout() : left, nanos)))
                .map(reply -> new Computed<>(reply, reply.body().toBytes(), true, tags));
    }

    private SourceReply reply(Found<SourceReply> found) {
        Entry entry = found.entry();
        if (entry.kind() == Entry.Kind.ABSENT) {
            String reason = new String(entry.document(), StandardCharsets.UTF_8);
            throw new SourceException(new SourceFailure.NotFound(reason), isComputed(found.how()) ? 1 : 0);
        }
        SourceReply computed = found.computed();
        var kept = new Kept(cache.age(entry), cache.left(entry), found.how() == How.STALE, failure(found.error()));
        return computed == null
                ? new SourceReply(Json.trusted(entry.document()), 0, kept)
                : new SourceReply(computed.body(), computed.attempts(), kept);
    }

    private static boolean isComputed(How how) {
        return how == How.MISS || how == How.REQUEST;
    }

    private static @Nullable SourceFailure failure(@Nullable Throwable error) {
        return error instanceof SourceException failed ? failed.failure() : null;
    }
}
