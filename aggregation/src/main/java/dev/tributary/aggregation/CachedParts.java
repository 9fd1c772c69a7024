package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.execution.KeptParts;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps the values of parts. Parts of whichever views that are declared alike share them, and wear the tags of all of those. */
final class CachedParts {

    private final Views all;
    private final AnswerCache<SourceReply> cache;
    private final CacheEvents events;
    private final LongSupplier nanos;
    private final Map<String, Set<String>> views = new HashMap<>();

    /** Keeps the parts of all views, on a clock of nanoseconds that never jumps. */
    CachedParts(Views all, AnswerCache<SourceReply> cache, CacheEvents events, LongSupplier nanos) {
        this.all = all;
        this.cache = cache;
        this.events = events;
        this.nanos = nanos;
        all.views().forEach(view -> view.parts().forEach(part -> add(view, part)));
    }

    private void add(View view, Part part) {
        if (part.cache() != null) {
            views.computeIfAbsent(keys(part, part.cache()).declaration(), _ -> new HashSet<>(Set.of(Purges.EVERYTHING)))
                    .add(Purges.ofView(view.name()));
        }
    }

    private QuestionKeys keys(Part part, CachePolicy policy) {
        return new QuestionKeys(part, policy, all);
    }

    /** What is kept of a failure that says that there is no such thing; {@code null} for any other. */
    static byte @Nullable [] absence(Throwable error) {
        return error instanceof SourceException failed && failed.failure() instanceof SourceFailure.NotFound absent
                ? absent.reason().getBytes(StandardCharsets.UTF_8)
                : null;
    }

    /** What keeps the parts of one of the views. */
    KeptParts of(View view) {
        Map<String, CachedPart> parts = new HashMap<>();
        view.parts().stream()
                .filter(part -> part.cache() != null)
                .forEach(part -> parts.put(part.name(), cached(view, part, Objects.requireNonNull(part.cache()))));
        return asked -> Objects.requireNonNull(parts.get(asked.part().name())).find(asked);
    }

    private CachedPart cached(View view, Part part, CachePolicy policy) {
        QuestionKeys keys = keys(part, policy);
        Set<String> always = Objects.requireNonNull(views.get(keys.declaration()));
        return new CachedPart(
                part, policy, keys, Set.copyOf(always), cache, events.of(view.name() + "." + part.name()), nanos);
    }
}
