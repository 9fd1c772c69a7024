package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how the answers of a view are kept. */
final class CacheReader {

    /** Nothing that refers is a part here, so every part can be referred to. */
    private static final String NO_PART = "";

    private CacheReader() {}

    /** The policy; {@code null}, and refused, where it does not say how long an answer is fresh. */
    static @Nullable CachePolicy read(Block block, References references) {
        Duration fresh = block.require(CacheKeys.FRESH);
        Duration stale = block.read(CacheKeys.STALE, Duration.ZERO);
        Duration staleOnError = block.read(CacheKeys.STALE_ON_ERROR, Duration.ZERO);
        Duration negative = block.read(CacheKeys.NEGATIVE, Duration.ZERO);
        List<Template> tags = tags(block, new Templates(NO_PART, references));
        List<String> vary = HeaderName.list(block.elements(CacheKeys.VARY));
        block.refuseUnknown(CacheKeys.CACHE);
        return fresh == null ? null : new CachePolicy(fresh, stale, staleOnError, negative, tags, vary);
    }

    private static List<Template> tags(Block block, Templates templates) {
        var tags = new ArrayList<Template>();
        for (Item element : block.elements(CacheKeys.TAGS)) {
            String text = element.text();
            if (text != null) {
                tags.add(templates.text(text, element));
            }
        }
        return tags;
    }
}
