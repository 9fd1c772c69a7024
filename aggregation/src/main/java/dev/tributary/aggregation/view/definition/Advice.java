package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at declarations that are right for what they had better not do. */
final class Advice {

    private static final Pattern LIMIT = Pattern.compile("(?is).*\\b(limit|fetch\\s+first|fetch\\s+next)\\b.*");

    private final Views views;
    private final Map<String, Item> services;
    private final Map<String, Item> declared;

    /** For views and services that were read from these items, which hold their places. */
    Advice(Views views, Map<String, Item> services, Map<String, Item> declared) {
        this.views = views;
        this.services = services;
        this.declared = declared;
    }

    void give() {
        unusedServices();
        IntStream.range(0, views.views().size()).forEach(this::ambiguousPaths);
        for (View view : views.views()) {
            Map<String, Item> parts = new Block(place(view)).members(ViewKeys.PARTS);
            view.parts().forEach(part -> part(part, Objects.requireNonNull(parts.get(part.name()))));
            shorterLives(view);
        }
    }

    private Item place(View view) {
        return Objects.requireNonNull(declared.get(view.name()));
    }

    private void unusedServices() {
        Set<String> used = views.views().stream()
                .flatMap(view -> views.called(view).stream())
                .map(Service::name)
                .collect(Collectors.toSet());
        for (Service service : views.services()) {
            Item item = services.get(service.name());
            if (!used.contains(service.name()) && item != null) {
                item.refuse(Rule.UNUSED_SERVICE, "called by no view", "a part with call: " + service.name());
            }
        }
    }

    private void ambiguousPaths(int index) {
        View view = views.views().get(index);
        for (View earlier : views.views().subList(0, index)) {
            if (PathPattern.areAmbiguous(view.path(), earlier.path())) {
                place(view)
                        .refuse(
                                Rule.AMBIGUOUS_PATH,
                                "get: " + view.path(),
                                "a path that no request shares with " + earlier.path() + ", at "
                                        + place(earlier).place());
            }
        }
    }

    /** A view's answer is never fresh for longer than what it needs. */
    private void shorterLives(View view) {
        CachePolicy own = view.cache();
        Item fresh = new Block(place(view)).block(ViewKeys.CACHE).item(CacheKeys.FRESH);
        for (Part part : view.parts()) {
            CachePolicy policy = part.required() ? part.cache() : null;
            if (own != null && fresh != null && policy != null && own.fresh().compareTo(policy.fresh()) > 0) {
                fresh.refuse(
                        Rule.FRESHER_THAN_PART,
                        own.fresh().toMillis() + "ms",
                        "at most " + policy.fresh().toMillis() + "ms, for it is never longer than that of the"
                                + " required part " + part.name());
            }
        }
    }

    private static void part(Part part, Item item) {
        if (part.source() instanceof SqlSource sql && sql.query().rows() == Rows.MANY && part.join() == null) {
            boolean bounded = new Block(item).has(PartKeys.MAX)
                    || LIMIT.matcher(sql.query().text()).matches();
            if (!bounded) {
                item.refuse(
                        Rule.UNBOUNDED_LIST,
                        "as many rows as there are, up to " + sql.query().max(),
                        "max, or a limit in the query");
            }
        }
        if (part.join() != null && part.join().key() == null) {
            item.refuse(
                    Rule.CALL_PER_ELEMENT,
                    "a call for every key, up to " + part.join().maxKeys(),
                    "all keys in one call: {keys} in its query");
        }
    }
}
