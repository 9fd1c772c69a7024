package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Source;
import dev.tributary.aggregation.view.Template;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a part that calls a Service. */
final class CallReader {

    /** What is taken as a path, as a schema can say it. */
    static final String EXPRESSION = "^(?:/(?!/)(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~!$&'()*+,;=:@%-]|\\{[^}]*\\})*)+$";

    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~!$&'()*+,;=:@%-]*+)++");

    private final Block block;
    private final Templates templates;

    CallReader(String part, Block block, References references) {
        this.block = block;
        this.templates = new Templates(part, references);
    }

    /** The source; {@code null}, and refused, where it cannot be understood. */
    @Nullable
    Source read(Set<String> services) {
        String service = block.require(PartKeys.CALL);
        Item item = block.item(PartKeys.CALL);
        if (service != null && item != null && !services.contains(service)) {
            item.refuse(Rule.UNKNOWN_SERVICE, service + " is not a declared Service", Nearest.to(service, services));
        }
        Template path = path();
        Map<String, Template> query = named(PartKeys.QUERY);
        Map<String, Template> headers = headers();
        JsonPointer select = block.read(PartKeys.SELECT, JsonPointer.parse(""));
        return service == null || path == null ? null : new CallSource(service, path, query, headers, select);
    }

    private @Nullable Template path() {
        String text = block.require(PartKeys.PATH);
        Item item = block.item(PartKeys.PATH);
        if (text == null || item == null) {
            return null;
        }
        String filled = text.replaceAll("\\{[^}]*}", "x");
        if (!PATH.matcher(filled).matches() || filled.contains("//") || filled.matches(".*/\\.{1,2}(/.*)?")) {
            item.refuse(text, "a path such as /stock/{id}; the query has a key of its own");
            return null;
        }
        return templates.path(text, item);
    }

    private Map<String, Template> named(Key<Map<String, Item>> key) {
        var named = new LinkedHashMap<String, Template>();
        block.members(key).forEach((name, item) -> {
            String text = item.text();
            if (text != null) {
                named.put(name, templates.text(text, item));
            }
        });
        return named;
    }

    private Map<String, Template> headers() {
        var headers = new LinkedHashMap<String, Template>();
        block.members(PartKeys.HEADERS).forEach(HeaderName::isOwn);
        named(PartKeys.HEADERS).forEach((name, template) -> headers.put(name.toLowerCase(Locale.ROOT), template));
        return headers;
    }
}
