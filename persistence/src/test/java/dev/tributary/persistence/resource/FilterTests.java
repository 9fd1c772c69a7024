package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.ALL;
import static dev.tributary.persistence.catalogue.Catalogue.CATEGORIES;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static dev.tributary.persistence.catalogue.Catalogue.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each filter finds what a plain condition finds. */
class FilterTests {

    private static final Shop SHOP = Shop.demo();
    private static final Instant MOMENT = Instant.parse("2025-06-01T08:00:00Z");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    record Case(Resource resource, String parameter, Object value, String condition) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(PRODUCTS, "id", List.of(1L, 42L, 4242L), "id in (1, 42)"),
                new Case(PRODUCTS, "category", List.of(6L), "category_id = 6"),
                new Case(PRODUCTS, "category", List.of(6L, 7L), "category_id in (6, 7)"),
                new Case(PRODUCTS, "author", List.of(3L, 4L), "author_id in (3, 4)"),
                new Case(
                        PRODUCTS,
                        "genre",
                        List.of(5L),
                        "id in (select product_id from product_genre where genre_id = 5)"),
                new Case(
                        PRODUCTS,
                        "genre",
                        List.of(5L, 6L),
                        "id in (select product_id from product_genre where genre_id in (5, 6))"),
                new Case(PRODUCTS, "active", true, "active"),
                new Case(PRODUCTS, "active", false, "not active"),
                new Case(PRODUCTS, "in_stock", true, "stock > 0"),
                new Case(PRODUCTS, "in_stock", false, "stock = 0"),
                new Case(PRODUCTS, "price_min", new BigDecimal("50.01"), "price >= 50.01"),
                new Case(PRODUCTS, "price_max", new BigDecimal("9.99"), "price <= 9.99"),
                new Case(PRODUCTS, "created_after", MOMENT, "created_at > '2025-06-01 08:00Z'"),
                new Case(PRODUCTS, "created_before", MOMENT, "created_at < '2025-06-01 08:00Z'"),
                new Case(PRODUCTS, "updated_after", MOMENT, "updated_at > '2025-06-01 08:00Z'"),
                new Case(PRODUCTS, "updated_before", MOMENT, "updated_at < '2025-06-01 08:00Z'"),
                new Case(CATEGORIES, "id", List.of(2L), "id = 2"),
                new Case(CATEGORIES, "slug", List.of("books", "' or true --"), "slug = 'books'"),
                new Case(CATEGORIES, "slug", List.of("\0"), "false"),
                new Case(CATEGORIES, "parent", List.of(2L, 3L), "parent_id in (2, 3)"),
                new Case(CATEGORIES, "root", true, "parent_id is null"),
                new Case(CATEGORIES, "root", false, "parent_id is not null"),
                new Case(REVIEWS, "id", List.of(7L, 8L), "id in (7, 8)"),
                new Case(REVIEWS, "product", List.of(42L), "product_id = 42"),
                new Case(REVIEWS, "rating", List.of(1, 2), "rating in (1, 2)"),
                new Case(REVIEWS, "rating", List.of(5), "rating = 5"),
                new Case(REVIEWS, "status", List.of("pending", "rejected"), "status <> 'approved'"),
                new Case(REVIEWS, "created_after", MOMENT, "created_at > '2025-06-01 08:00Z'"),
                new Case(REVIEWS, "created_before", MOMENT, "created_at < '2025-06-01 08:00Z'"),
                new Case(ALL.get(2), "id", List.of(5L), "id = 5"),
                new Case(ALL.get(3), "id", List.of(5L), "id = 5"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatItsConditionFinds(Case filter) {
        Asked asked = Asked.all().where(filter.parameter(), filter.value()).counted(Count.EXACT);
        String found = "select count(*) || ' from ' || coalesce((array_agg(id order by id))[1], 0) from "
                + filter.resource().table().name() + " where " + filter.condition();

        Rows rows = SHOP.list(filter.resource(), asked);

        String first = rows.rows().isEmpty() ? "0" : Shop.texts(rows).getFirst().replaceAll("\\D", "");
        assertThat(rows.count() + " from " + first).isEqualTo(SHOP.ask(found));
    }

    @Test
    void severalFiltersNarrowTogether() {
        Asked asked = Asked.all()
                .where("in_stock", true)
                .where("category", List.of(6L, 20L, 33L))
                .where("price_max", new BigDecimal("40"))
                .counted(Count.EXACT);

        assertThat(SHOP.list(PRODUCTS, asked).count())
                .isEqualTo(
                        Long.parseLong(
                                SHOP.ask(
                                        "select count(*) from product where stock > 0 and category_id in (6, 20, 33) and price <= 40")));
    }

    @Test
    void everyFilterIsTried() {
        Set<String> tried = new HashSet<>();
        cases().forEach(filter -> tried.add(filter.resource() + "." + filter.parameter()));

        assertThat(ALL.stream()
                        .flatMap(resource ->
                                resource.filters().stream().map(filter -> resource + "." + filter.parameter())))
                .containsExactlyInAnyOrderElementsOf(tried);
    }
}
