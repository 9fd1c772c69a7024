package dev.tributary.aggregation.view;

import dev.tributary.aggregation.json.Json;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One member of a view's document.
 *
 * @param name the member's name
 * @param source where its value comes from
 * @param required whether the view fails with it
 * @param fallback what stands in its place when it fails or is skipped; {@code null} where nothing was declared, and
 *     the document then holds a JSON {@code null}
 * @param timeout how long it may take from its first attempt on, retries included
 * @param when a value that must be there, and neither false nor empty, for the part to be asked; {@code null} for always
 * @param join to the list of another part, where there is one
 * @param projection what of the value the document shows
 * @param cache how the values of its source are kept; {@code null} where they are not
 */
public record Part(
        String name,
        Source source,
        boolean required,
        @Nullable Json fallback,
        Duration timeout,
        @Nullable Reference when,
        @Nullable Join join,
        Projection projection,
        @Nullable CachePolicy cache) {

    /** A part that is always asked, stands on its own and is shown whole. */
    public Part(String name, Source source, boolean required, @Nullable Json fallback, Duration timeout) {
        this(name, source, required, fallback, timeout, null, null, Projection.NONE, null);
    }

    /** All that it refers to: in its source, its condition and its tags. */
    Stream<Reference> references() {
        Stream<Reference> tags = cache == null ? Stream.empty() : cache.references();
        return Stream.of(source.references().stream(), Stream.ofNullable(when), tags)
                .flatMap(references -> references);
    }

    /** Whether it is a member of the document; what is attached to another part's list is not. */
    public boolean isMember() {
        return join == null || join.attach() == null;
    }

    /** What the document holds when the source gave nothing. */
    public Json substitute() {
        return fallback == null ? Json.NULL : fallback;
    }
}
