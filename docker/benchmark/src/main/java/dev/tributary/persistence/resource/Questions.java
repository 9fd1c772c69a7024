package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static dev.tributary.persistence.catalogue.Catalogue.REVIEWS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What a catalogue is asked: every ordering, filter and kind of search, pages at the beginning and in the middle. */
@NullMarked
final class Questions {

    private static final int SIZE = 20;
    private static final Window FIRST = new Window.Page(1, SIZE);
    private static final Order BY_PRICE = new Order("price", true);
    private static final Order BY_NAME = new Order("name", false);

    private final Catalogues catalogue;
    private final Map<String, Question> asked = new LinkedHashMap<>();

    private Questions(Catalogues catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One question.
     *
     * @param likeness whether no row has the words that are searched for
     */
    record Question(Resource resource, Listing listing, boolean likeness) {

        Question(Resource resource, Listing listing) {
            this(resource, listing, false);
        }
    }

    static Map<String, Question> of(Catalogues catalogue) {
        var questions = new Questions(catalogue);
        questions.lists();
        questions.filters();
        questions.searches();
        questions.reviews();
        return questions.asked;
    }

    private void lists() {
        for (String member : PRODUCTS.orderings()) {
            products("`ordering=" + member + "`", Map.of(), null, FIRST, new Order(member, false));
            deep("`ordering=-" + member + "`, from the middle", new Order(member, true));
        }
        deep("`ordering=-price,name`, from the middle", BY_PRICE, BY_NAME);
        Listing plain = listing(Map.of(), null, FIRST);
        asked.put("`expand=category,author,genres,reviews`", new Question(PRODUCTS, expanded(plain, Count.NONE)));
        asked.put("the same, `count=estimated`", new Question(PRODUCTS, expanded(plain, Count.ESTIMATED)));
        asked.put("the same, `count=exact`", new Question(PRODUCTS, expanded(plain, Count.EXACT)));
    }

    private static Listing expanded(Listing listing, Count count) {
        Shape shape = new Shape(Set.of(), Set.of("category", "author", "genres", "reviews"));
        return new Listing(
                listing.filters(),
                listing.search(),
                listing.ordering(),
                listing.window(),
                count,
                shape,
                listing.sight());
    }

    /** From the row in the middle of the table, which an offset finds once. */
    private void deep(String name, Order... ordering) {
        Window middle = new Window.Page((int) (catalogue.size() / 2 / SIZE), SIZE);
        Rows rows = Objects.requireNonNull(catalogue
                .resources()
                .list(PRODUCTS, listing(Map.of(), null, middle, ordering))
                .block());
        products(name, Map.of(), null, new Window.Cursor(rows.next(), false, SIZE), ordering);
    }

    private void filters() {
        Instant late = Instant.parse("2020-01-10T00:00:00Z");
        filter("`id=1,2,3`", Map.of("id", List.of(1L, 2L, 3L)));
        filter("`category=3`", Map.of("category", List.of(3L)));
        filter("`category=3,4,5`", Map.of("category", List.of(3L, 4L, 5L)));
        filter("`category=3&ordering=-price`", Map.of("category", List.of(3L)), BY_PRICE);
        filter("`category=3&ordering=createdAt`", Map.of("category", List.of(3L)), new Order("createdAt", false));
        filter("`category=3&ordering=name`", Map.of("category", List.of(3L)), BY_NAME);
        filter("`author=3`", Map.of("author", List.of(3L)));
        filter("`genre=3`", Map.of("genre", List.of(3L)));
        filter("`genre=3,4&ordering=-price`", Map.of("genre", List.of(3L, 4L)), BY_PRICE);
        filter("`in_stock=true`", Map.of("in_stock", true));
        filter("`in_stock=false`", Map.of("in_stock", false));
        filter("`active=true`", Map.of("active", true));
        filter("`price_min=20&price_max=20.10`", prices("20", "20.10"));
        filter("`price_min=20&price_max=900`", prices("20", "900"));
        filter("`price_min=20&price_max=900&ordering=-price`", prices("20", "900"), BY_PRICE);
        filter("`created_after=…`", Map.of("created_after", late));
        filter("`created_before=…&ordering=-price`", Map.of("created_before", late), BY_PRICE);
        filter("`updated_after=…`", Map.of("updated_after", Instant.parse("2026-12-01T00:00:00Z")));
        filter("`updated_before=…`", Map.of("updated_before", Instant.parse("2026-01-02T00:00:00Z")));
    }

    private static Map<String, Object> prices(String min, String max) {
        return Map.of("price_min", new BigDecimal(min), "price_max", new BigDecimal(max));
    }

    private void filter(String name, Map<String, Object> filters, Order... ordering) {
        products(name, filters, null, FIRST, ordering);
    }

    private void searches() {
        search("`search=orchard`, in every 13th", "orchard");
        search("`search=orch`, a beginning", "orch");
        search("`search=silver orchard`", "silver orchard");
        search("`search=kaf`, rare", "kaf");
        likeness("`search=Orchrad`, mistyped", "Orchrad");
        likeness("`search=xyzzyx`, nothing", "xyzzyx");
        products("`search=orchard&ordering=-price`", Map.of(), "orchard", FIRST, BY_PRICE);
        products("`search=orchard&category=3`", Map.of("category", List.of(3L)), "orchard", FIRST);
    }

    private void search(String name, String words) {
        products(name, Map.of(), words, FIRST);
    }

    private void likeness(String name, String words) {
        asked.put(name, new Question(PRODUCTS, listing(Map.of(), words, FIRST), true));
    }

    private void reviews() {
        asked.put("reviews, `product=3`", new Question(REVIEWS, listing(Map.of("product", List.of(3L)), null, FIRST)));
        asked.put(
                "reviews, `rating=1&ordering=-createdAt`",
                new Question(
                        REVIEWS, listing(Map.of("rating", List.of(1)), null, FIRST, new Order("createdAt", true))));
        Listing pending = new Listing(
                Map.of("status", List.of("pending")),
                null,
                List.of(new Order("createdAt", false)),
                FIRST,
                Count.NONE,
                Shape.PLAIN,
                Sight.ALL);
        asked.put("reviews, `status=pending&ordering=createdAt`", new Question(REVIEWS, pending));
    }

    private void products(
            String name, Map<String, Object> filters, @Nullable String search, Window window, Order... ordering) {
        asked.put(name, new Question(PRODUCTS, listing(filters, search, window, ordering)));
    }

    private static Listing listing(
            Map<String, Object> filters, @Nullable String search, Window window, Order... ordering) {
        return new Listing(filters, search, List.of(ordering), window, Count.NONE, Shape.PLAIN, Sight.PUBLIC);
    }
}
