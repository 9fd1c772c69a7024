package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.CATEGORIES;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static dev.tributary.persistence.catalogue.Catalogue.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.persistence.catalogue.Catalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ListTests {

    private static final Shop SHOP = Shop.demo();
    private static final Asked ONE = Asked.all().where("id", List.of(42L));

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aRowHasItsMembersInDeclaredOrderAndEveryDigit() {
        SHOP.run("update product set created_at = '2026-01-31 12:00:00.123456Z' where id = 42");
        assertThat(texts(ONE.showing("price", "name", "id", "genres", "createdAt", "active")))
                .containsExactly("{\"id\":42,\"name\":\"The Broken Compass\",\"price\":15.96,\"genres\":[2, 9, 16],"
                        + "\"active\":true,\"createdAt\":\"2026-01-31T12:00:00.123456+00:00\"}");
        assertThat(texts(ONE.showing()).getFirst())
                .startsWith("{\"id\":42,\"name\":")
                .contains("\"category\":2,\"author\":114,")
                .doesNotContain("searched", "sellerId", "reviews");
    }

    @Test
    void relatedRowsTakeThePlaceOfTheirIdsOrComeLast() {
        assertThat(texts(ONE.expanding("category")).getFirst())
                .startsWith("{\"id\":42,\"category\":{\"id\":2,\"name\":\"Books\",\"slug\":\"books\",\"parent\":1,");
        String row = texts(ONE.expanding("genres", "reviews", "author")).getFirst();
        assertThat(row)
                .contains(",\"author\":{\"id\":114,\"name\":\"Nils Fischer\",")
                .contains("\"genres\":[{\"id\":2,\"name\":\"Biography\",", "{\"id\":16,\"name\":\"Romance\",")
                .contains("}],\"reviews\":[{\"id\":4742,\"product\":42,\"reviewer\":\"Oda T.\",");
        assertThat(row.split("\"reviewer\"", -1)).hasSize(11);
    }

    @Test
    void aCategoryShowsItsParentAndChildren() {
        Asked books = Asked.all().where("slug", List.of("books")).expanding("parent", "children");
        assertThat(String.join("", Shop.texts(SHOP.list(CATEGORIES, books))))
                .contains("\"parent\":{\"id\":1,\"name\":\"Everything\",")
                .contains("\"children\":[{\"id\":9,\"name\":\"Children\",");
        assertThat(Shop.texts(
                        SHOP.list(CATEGORIES, Asked.all().where("root", true).expanding("parent"))))
                .containsExactly("{\"id\":1,\"parent\":null}");
    }

    @Test
    void everybodySeesOnlyWhatIsShownToEverybody() {
        long active = Long.parseLong(SHOP.ask("select count(*) from product where active"));
        long approved = Long.parseLong(SHOP.ask("select count(*) from review where status = 'approved'"));

        assertThat(count(PRODUCTS, Asked.all().publicly())).isEqualTo(active);
        assertThat(count(PRODUCTS, Asked.all())).isEqualTo(1000);
        assertThat(count(REVIEWS, Asked.all().publicly())).isEqualTo(approved);
        assertThat(texts(ONE.expanding("reviews")).getFirst()).contains("\"pending\"");
        assertThat(texts(ONE.expanding("reviews").publicly()).getFirst()).doesNotContain("\"pending\"");
        assertThat(Shop.texts(SHOP.list(
                        REVIEWS,
                        Asked.all()
                                .where("product", List.of(11L))
                                .in(new Window.Page(1, 1))
                                .expanding("product")
                                .publicly())))
                .singleElement()
                .asString()
                .contains("\"product\":null");
    }

    @Test
    void theFeedHoldsActiveProductsWithTheirCategories() {
        Rows feed = Shop.had(SHOP.resources().list(PRODUCTS, Catalogue.feed(new Window.Page(1, 100))));

        assertThat(feed.rows()).hasSize(100);
        assertThat(Shop.texts(feed))
                .allSatisfy(row -> assertThat(row).contains("\"active\":true", "\"category\":{\"id\":"));
    }

    @Test
    void pagesSayWhatLiesBeforeAndBehindThem() {
        Asked asked = Asked.all().counted(Count.EXACT);
        Rows first = SHOP.list(PRODUCTS, asked.in(new Window.Page(1, 100)));
        Rows last = SHOP.list(PRODUCTS, asked.in(new Window.Page(10, 100)));
        Rows beyond = SHOP.list(PRODUCTS, asked.in(new Window.Page(11, 100)));

        assertThat(first.previous()).isNull();
        assertThat(first.next()).isEqualTo(new Position(List.of("100")));
        assertThat(last.previous()).isEqualTo(new Position(List.of("901")));
        assertThat(last.next()).isNull();
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.previous()).isEqualTo(Position.END);
        assertThat(List.of(first, last, beyond)).extracting(Rows::count).containsOnly(1000L);
    }

    @Test
    void countsExactlyRoughlyOrNotAtAll() {
        Asked asked = Asked.all().where("in_stock", true).in(new Window.Page(1, 5));

        assertThat(SHOP.list(PRODUCTS, asked).count()).isNull();
        assertThat(count(PRODUCTS, asked))
                .isEqualTo(Long.parseLong(SHOP.ask("select count(*) from product where stock > 0")));
        assertThat(SHOP.list(PRODUCTS, asked.counted(Count.ESTIMATED)).count()).isBetween(500L, 1500L);
        assertThat(SHOP.list(PRODUCTS, ONE.counted(Count.ESTIMATED)).count()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotDeclared() {
        assertThatThrownBy(() -> SHOP.list(PRODUCTS, Asked.all().where("colour", "red")))
                .hasMessageStartingWith("products: unknown filter colour (expected: one of [id, category,");
        assertThatThrownBy(() -> SHOP.list(PRODUCTS, Asked.all().showing("searched")))
                .hasMessageStartingWith("products: unknown field searched");
        assertThatThrownBy(() -> SHOP.list(PRODUCTS, Asked.all().expanding("price")))
                .hasMessageStartingWith("products: unknown expansion price");
        assertThatThrownBy(() -> SHOP.list(PRODUCTS, Asked.all().by(new Order("stock", false))))
                .hasMessageStartingWith("products: ordered by [stock] (expected: at most 3 of [id, name,");
        assertThatThrownBy(() -> SHOP.list(
                        PRODUCTS, Asked.all().in(new Window.Cursor(new Position(List.of("1", "2")), false, 5))))
                .hasMessage("position: 2 values (expected: 1, as the ordering has)");
    }

    private static List<String> texts(Asked asked) {
        return Shop.texts(SHOP.list(PRODUCTS, asked));
    }

    private static @Nullable Long count(Resource resource, Asked asked) {
        return SHOP.list(resource, asked.counted(Count.EXACT)).count();
    }
}
