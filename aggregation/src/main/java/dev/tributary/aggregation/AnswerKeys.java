package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Freshness.Sharing;
import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.CallerHeaders;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the keys of one view, of everything that its answers depend on. */
final class AnswerKeys {

    /** Changes when keys are made in another way. */
    private static final String FORMAT = "1";

    private static final Set<String> IDENTIFYING = Set.of("authorization", "cookie");

    private final View view;
    private final String declaration;
    private final Relevant relevant;
    private final Sharing sharing;
    private final boolean areOfTargets;

    AnswerKeys(View view, Views views) {
        this.view = view;
        CallerHeaders caller = views.headers(view);
        this.relevant = new Relevant(caller.besidesParameters(), view.proven());
        this.sharing = sharing(view, caller);
        this.areOfTargets = isForEverybody(view) && caller.all().isEmpty();
        this.declaration = DeclarationDigest.of(view, views.called(view));
    }

    private static boolean isForEverybody(View view) {
        return view.access().isPublic() && view.proven().isEmpty();
    }

    private static Sharing sharing(View view, CallerHeaders headers) {
        return isForEverybody(view)
                        && headers.forwarded().isEmpty()
                        && headers.all().stream().noneMatch(IDENTIFYING::contains)
                ? Sharing.PUBLIC
                : Sharing.PRIVATE;
    }

    /** Whether its answers are the same for everybody: all may ask, no part reads the caller, and no header that tells who he is is named. */
    Sharing sharing() {
        return sharing;
    }

    /** Whether a target alone tells which answer is meant. */
    boolean areOfTargets() {
        return areOfTargets;
    }

    /** What of a caller answers depend on, besides its parameters. */
    KeyedCaller relevant(Caller caller) {
        return relevant.of(caller);
    }

    CacheKey key(Arguments arguments, KeyedCaller caller) {
        CacheKey.Pieces pieces = CacheKey.of(FORMAT).add(view.name()).add(declaration);
        for (int i = 0; i < view.parameters().size(); i++) {
            add(arguments.get(i), pieces);
        }
        relevant.addTo(pieces, caller);
        return pieces.toKey();
    }

    /** What a list is and what a single value is the declaration tells, which is in the key. */
    private static void add(@Nullable Object value, CacheKey.Pieces pieces) {
        if (value instanceof Object[] items) {
            pieces.add(items.length);
            for (Object item : items) {
                pieces.add(item.toString());
            }
            return;
        }
        pieces.add(value == null ? null : value.toString());
    }
}
