package dev.tributary.aggregation.view.definition;

import java.time.Duration;
import java.util.List;

/** What the declaration of a cache may say: that of a part, and that of a view, which may say more. */
final class CacheKeys {

    private static final Kind<Duration> HOURS = Quantity.duration(Duration.ofHours(24));

    static final Mapping PART = new Mapping();

    static final Key<Duration> FRESH =
            PART.needs("fresh", HOURS, "how long an answer is served without asking anew; up to a tenth more or less");
    static final Key<Duration> STALE =
            PART.takes("stale", HOURS, "how long it is served after that, while a new one is computed");
    static final Key<Duration> STALE_ON_ERROR =
            PART.takes("stale-on-error", HOURS, "how long it is served after it was fresh, if a new one cannot be had");
    static final Key<Duration> NEGATIVE = PART.takes(
            "negative",
            HOURS,
            "how long \"not found\" is answered without asking anew; any other failure for a second, or less where this is less");
    static final Key<List<Item>> TAGS = PART.takes(
            "tags",
            Structure.list("list of templates", Templates.SCHEMA),
            "what it is purged by: `tags: [\"product:{id}\", \"seller:{product.sellerId}\"]`");

    static final Mapping VIEW = PART.extended();

    static final Key<List<Item>> VARY = VIEW.takes(
            "vary",
            Structure.list("list of names", Schema.filled(Schema.SCALAR.and(Schema.ref("header")))),
            "headers of the caller that answers differ by, besides those that are sent on to Services");

    private CacheKeys() {}
}
