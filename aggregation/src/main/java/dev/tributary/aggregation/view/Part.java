package dev.tributary.aggregation.view;

import dev.tributary.aggregation.json.Json;
import java.time.Duration;
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
 */
public record Part(
        String name,
        Source source,
        boolean required,
        @Nullable Json fallback,
        Duration timeout) {

    /** What the document holds when the source gave nothing. */
    public Json substitute() {
        return fallback == null ? Json.NULL : fallback;
    }
}
