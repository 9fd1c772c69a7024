package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Computed;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Found;
import dev.tributary.aggregation.cache.KnownTargets;
import dev.tributary.aggregation.cache.Lives;
import dev.tributary.aggregation.cache.Wanted;
import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.PartFailedException;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Answers questions for one view through the cache. */
final class CachedView {

    /** Which answer a target alone has led to. */
    record Known(CachedView view, CacheKey key) {

        /** The answer, if it is at hand; {@code null} for nothing. */
        @Nullable
        Served ready() {
            return view.ready(key);
        }
    }

    private final View view;
    private final AnswerKeys keys;
    private final AnswerTags tags;
    private final Lives lives;
    private final PlanExecution execution;
    private final AnswerCache<Answer> cache;
    private final CacheEvents.OfView events;
    private final KnownTargets<Known> targets;

    CachedView(
            View view,
            CachePolicy policy,
            AnswerKeys keys,
            PlanExecution execution,
            AnswerCache<Answer> cache,
            CacheEvents.OfView events,
            KnownTargets<Known> targets) {
        this.view = view;
        this.keys = keys;
        this.tags = new AnswerTags(view.name(), policy.tags());
        this.lives = lives(policy);
        this.execution = execution;
        this.cache = cache;
        this.events = events;
        this.targets = targets;
    }

    static Lives lives(CachePolicy policy) {
        return new Lives(policy.fresh(), policy.stale(), policy.staleOnError(), policy.negative());
    }

    /** What is kept of a failure that says that there is nothing to answer with; {@code null} for any other. */
    static byte @Nullable [] absence(Throwable error) {
        return error instanceof PartFailedException failed && failed.failure() instanceof SourceFailure.NotFound
                ? AbsentException.written(failed)
                : null;
    }

    /** The answer; if it may be found by the target of its request alone, that is remembered. */
    Mono<Served> answer(Question question, @Nullable String target) {
        KeyedCaller caller = keys.relevant(question.caller());
        CacheKey key = keys.key(question.arguments(), caller);
        Set<String> known = tags.known(question.arguments(), caller);
        var wanted = new Wanted(key, known, tags.haveMoreToCome(), lives, view.deadline(), patience(question), events);
        return cache.find(
                        wanted,
                        left -> computed(new Question(question.arguments(), caller, left, question.anew()), known),
                        question.anew())
                .doOnNext(found -> remember(target, key, found.entry()))
                .onErrorMap(SourceException.class, this::failed)
                .map(this::present)
                .map(this::served);
    }

    /** What is at hand under a key; {@code null} for nothing. */
    private @Nullable Served ready(CacheKey key) {
        Entry entry = cache.fresh(key, events);
        return entry == null ? null : served(new Found<>(entry, null, How.HIT_MEMORY));
    }

    /** What others share knows of its first caller no more than its key does. */
    private Mono<Computed<Answer>> computed(Question question, Set<String> known) {
        return Mono.defer(() -> execution.run(question))
                .map(answer -> new Computed<>(
                        answer,
                        answer.document(),
                        answer.isSettled(),
                        tags.all(known, question, answer),
                        answer.left(),
                        null));
    }

    private @Nullable Duration patience(Question question) {
        Duration patience = question.patience();
        return patience == null || patience.compareTo(view.deadline()) >= 0 ? null : View.forSources(patience);
    }

    private void remember(@Nullable String target, CacheKey key, Entry entry) {
        if (target != null && entry.kind() == Entry.Kind.WHOLE && keys.areOfTargets()) {
            targets.add(target, new Known(this, key));
        }
    }

    /** The cache itself gave up, on behalf of all that is needed. */
    private PartFailedException failed(SourceException failed) {
        Part needed = view.parts().stream()
                .filter(Part::required)
                .findFirst()
                .orElseGet(() -> view.parts().getFirst());
        return new PartFailedException(needed.name(), failed.failure());
    }

    /** It is kept that there is nothing, and told as if it had just been found out. */
    private Found<Answer> present(Found<Answer> found) {
        if (found.entry().kind() == Entry.Kind.ABSENT) {
            throw new AbsentException(found.entry().document(), cache.status(found));
        }
        return found;
    }

    private Served served(Found<Answer> found) {
        Answer computed = found.computed();
        return Served.of(
                found.entry(),
                computed == null ? List.of() : computed.outcomes(),
                cache.freshness(found.entry(), keys.sharing()),
                cache.status(found));
    }
}
