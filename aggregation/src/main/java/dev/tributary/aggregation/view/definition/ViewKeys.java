package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.AccessRule;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file may declare, and what a view. */
final class ViewKeys {

    static final int MOST_PARTS = 100;

    /** What a part cannot be called: references to it would lead to who asks. */
    static final String CALLER = "caller";

    private static final String SCOPE = "scope:";
    private static final String SCOPE_NAME = "[A-Za-z0-9][A-Za-z0-9_.:/-]{0,127}";
    private static final Kind<AccessRule> WHO = new Kind<>(
            "public, authenticated or scope:NAME",
            "`public`, `authenticated`, `scope:NAME`",
            Schema.filled(Schema.text("^(?:public|authenticated|" + SCOPE + SCOPE_NAME + ")$")),
            ViewKeys::who);

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
    static final Key<AccessRule> ACCESS = VIEW.takes("access", WHO, "public", "who may ask");
    static final Key<Boolean> SNAPSHOT = VIEW.takes(
            "snapshot", Kind.FLAG, "false", "whether all queries of one answer see the database at one moment");
    static final Key<Block> CACHE = VIEW.takes("cache", new Nested(CacheKeys.VIEW), "how long its answers are kept");
    static final Key<Map<String, Item>> PARTS = VIEW.needs(
            "parts",
            Structure.named("names with parts", "(?!" + CALLER + "$)" + Kind.NAME, Schema.ref("part"))
                    .with("minProperties", 1)
                    .with("maxProperties", MOST_PARTS),
            "the members of the document, in its order; 1 to " + MOST_PARTS);
    static final Key<Map<String, Item>> PARAMS = VIEW.takes(
            "params",
            Structure.named("names with parameters", Kind.NAME, Schema.ref("parameter")),
            "what a caller may say");

    private ViewKeys() {}

    private static @Nullable AccessRule who(String text) {
        return switch (text) {
            case "public" -> new AccessRule.Everybody();
            case "authenticated" -> new AccessRule.Authenticated();
            default -> text.matches(SCOPE + SCOPE_NAME) ? new AccessRule.Scoped(text.substring(SCOPE.length())) : null;
        };
    }
}
