package dev.tributary.aggregation.view.definition;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a file may declare, and what a view. */
final class ViewKeys {

    static final int MOST_PARTS = 100;

    private static final Kind<String> EVERYBODY = new Kind<>(
            "public",
            "`public`",
            Schema.filled(Schema.of("enum", List.of("public"))),
            text -> text.equals("public") ? text : null);

    static final Mapping FILE = new Mapping();
    static final Mapping VIEW = new Mapping();

    static final Key<Map<String, Item>> SERVICES =
            FILE.takes("services", Structure.named("names with Services", Schema.ref("service")), "downstream systems");
    static final Key<Map<String, Item>> VIEWS =
            FILE.takes("views", Structure.named("names with views", Schema.ref("view")), "declared answers");

    static final Key<String> GET = VIEW.needs(
            "get",
            Kind.TEXT.shown("path of words and parameters", PathPattern.EXPRESSION),
            "the path, such as `/products/{id}/page`; two views of one shape are refused");
    static final Key<Duration> DEADLINE = VIEW.takes(
            "deadline",
            Quantity.duration(Duration.ofSeconds(60)),
            "1s",
            "for the whole answer; a tenth of it, at most 50 ms, is kept to put the answer together and send it");
    static final Key<String> ACCESS = VIEW.takes("access", EVERYBODY, "public", "who may ask");
    static final Key<Boolean> SNAPSHOT = VIEW.takes(
            "snapshot", Kind.FLAG, "false", "whether all queries of one answer see the database at one moment");
    static final Key<Block> CACHE = VIEW.takes("cache", new Nested(CacheKeys.VIEW), "how long its answers are kept");
    static final Key<Map<String, Item>> PARTS = VIEW.needs(
            "parts",
            Structure.named("names with parts", Kind.NAME, Schema.ref("part"))
                    .with("minProperties", 1)
                    .with("maxProperties", MOST_PARTS),
            "the members of the document, in its order; 1 to " + MOST_PARTS);
    static final Key<Map<String, Item>> PARAMS = VIEW.takes(
            "params",
            Structure.named("names with parameters", Kind.NAME, Schema.ref("parameter")),
            "what a caller may say");

    private ViewKeys() {}
}
