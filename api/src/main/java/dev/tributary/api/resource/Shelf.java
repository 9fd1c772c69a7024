package dev.tributary.api.resource;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Lives;
import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.cache.Wanted;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * How the answers of one collection are kept, as far as they are the same for all who ask. What a list shows may change with
 * any row, so it wears the tag of any row of every table that it is made of; a row wears its own.
 */
final class Shelf {

    /** Changes when keys are made in another way. */
    private static final String FORMAT = "resource 1";

    /** How long others may take to compute before one asks PostgreSQL oneself. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Collection collection;
    private final Lives lives;
    private final CacheEvents.OfView events;
    private final String declaration;

    Shelf(Collection collection, Lives lives, CacheEvents events) {
        this.collection = collection;
        this.lives = lives;
        this.events = events.of("resource:" + collection.name());
        this.declaration = CacheKey.of(collection.resource().declared())
                .add(String.valueOf(collection.sight()))
                .toKey()
                .text();
    }

    /** Whether what is seen like that may be found here; never what only some may see. */
    boolean holds(Sight sight) {
        return lives.fresh().isPositive() && sight.equals(Sight.PUBLIC);
    }

    /** A part of the list, as this request asks for it. */
    Wanted list(ServerRequest request, Shape shape) {
        return wanted(key("list"), Purges.anyOf(collection.resource().group()), request, shape);
    }

    /** The row with that id, as this request asks for it. */
    Wanted row(long id, ServerRequest request, Shape shape) {
        return wanted(key("row").add(String.valueOf(id)), collection.resource().group() + ":" + id, request, shape);
    }

    private CacheKey.Pieces key(String what) {
        return CacheKey.of(FORMAT).add(collection.name()).add(declaration).add(what);
    }

    private Wanted wanted(CacheKey.Pieces pieces, String tag, ServerRequest request, Shape shape) {
        Said.in(request).forEach((name, text) -> pieces.add(name).add(text));
        return new Wanted(pieces.toKey(), tags(tag, shape), false, lives, LIMIT, null, events);
    }

    private Set<String> tags(String own, Shape shape) {
        Stream<String> related = collection.expanded(shape).map(Resource::group).map(Purges::anyOf);
        var tags = new HashSet<>(Set.of(Purges.EVERYTHING));
        Stream.concat(Stream.of(own), related).forEach(tag -> {
            tags.add(tag);
            tags.add(Purges.group(tag));
        });
        return tags;
    }
}
