package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how the answers of a view, or the values of a part, are kept. */
final class CacheReader {

    /** Nothing that refers is a part here, so every part can be referred to. */
    private static final String NO_PART = "";

    private CacheReader() {}

    /** The policy of a view; {@code null}, and refused, where it does not say how long an answer is fresh. */
    static @Nullable CachePolicy ofView(Block block, References references) {
        return read(block, new Templates(NO_PART, references), CacheKeys.VIEW);
    }

    /** The same of a part. */
    static @Nullable CachePolicy ofPart(String part, Block block, References references) {
        return read(block, new Templates(part, references), CacheKeys.PART);
    }

    private static @Nullable CachePolicy read(Block block, Templates templates, Mapping known) {
        Duration fresh = block.require(CacheKeys.FRESH);
        Duration stale = block.read(CacheKeys.STALE, Duration.ZERO);
        Duration staleOnError = block.read(CacheKeys.STALE_ON_ERROR, Duration.ZERO);
        Duration negative = block.read(CacheKeys.NEGATIVE, Duration.ZERO);
        List<Template> tags = tags(block, templates);
        List<String> vary = HeaderName.list(block.elements(CacheKeys.VARY));
        block.refuseUnknown(known);
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
