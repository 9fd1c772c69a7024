package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.AUTHORS;
import static dev.tributary.persistence.catalogue.Catalogue.CATEGORIES;
import static dev.tributary.persistence.catalogue.Catalogue.GENRES;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static dev.tributary.persistence.catalogue.Catalogue.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.resource.RefusedWrite.Conflict;
import dev.tributary.persistence.resource.RefusedWrite.OutOfBounds;
import dev.tributary.persistence.resource.RefusedWrite.StillReferenced;
import dev.tributary.persistence.resource.RefusedWrite.UnknownReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

class ConstraintTests {

    private static final Shop SHOP = Shop.empty();
    private static final long NOBODY = 424_242;

    @AfterAll
    static void close() {
        SHOP.close();
    }

    record Case(String constraint, Resource resource, Sample sample, RefusedWrite why) {}

    static Stream<Case> cases() {
        Sample product = SHOP.product();
        Sample author = Sample.author();
        Sample category = Sample.category();
        Sample review = Sample.review(SHOP.id(PRODUCTS, product));
        Sample genre = Sample.genre();
        SHOP.id(GENRES, genre);
        SHOP.id(CATEGORIES, category);
        SHOP.id(REVIEWS, review);
        return Stream.of(
                out("product_name_check", PRODUCTS, product, "name", ""),
                out("product_description_check", PRODUCTS, product, "description", "x".repeat(10_001)),
                out("product_price_check", PRODUCTS, product, "price", new BigDecimal("-0.01")),
                out("product_currency_check", PRODUCTS, product, "currency", "eur"),
                out("product_stock_check", PRODUCTS, product, "stock", -1),
                unknown("product_category_id_fkey", PRODUCTS, product, "category", NOBODY),
                unknown("product_author_id_fkey", PRODUCTS, product, "author", NOBODY),
                unknown("product_genre_genre_id_fkey", PRODUCTS, product, "genres", List.of(NOBODY)),
                out("author_name_check", AUTHORS, author, "name", "x".repeat(201)),
                out("author_biography_check", AUTHORS, author, "biography", "x".repeat(10_001)),
                out("genre_name_check", GENRES, genre, "name", ""),
                new Case("genre_name_key", GENRES, genre, new Conflict("name")),
                out("category_name_check", CATEGORIES, Sample.category(), "name", ""),
                out("category_slug_check", CATEGORIES, Sample.category(), "slug", "Not a slug"),
                out("category_slug_length", CATEGORIES, Sample.category(), "slug", "x".repeat(201)),
                new Case("category_slug_key", CATEGORIES, category, new Conflict("slug")),
                unknown("category_parent_id_fkey", CATEGORIES, Sample.category(), "parent", NOBODY),
                out("review_reviewer_check", REVIEWS, review, "reviewer", ""),
                out("review_rating_check", REVIEWS, review, "rating", 6),
                out("review_body_check", REVIEWS, review, "body", "x".repeat(10_001)),
                unknown("review_product_id_fkey", REVIEWS, review, "product", NOBODY),
                new Case("review_product_id_reviewer_key", REVIEWS, review, new Conflict("reviewer")),
                out("no NUL in a text", AUTHORS, author, "name", "a\0b"));
    }

    private static Case out(String constraint, Resource resource, Sample sample, String field, Object value) {
        return new Case(constraint, resource, sample.with(field, value), new OutOfBounds(field));
    }

    private static Case unknown(String constraint, Resource resource, Sample sample, String field, Object value) {
        return new Case(constraint, resource, sample.with(field, value), new UnknownReference(field));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aViolatedConstraintNamesTheMember(Case wrong) {
        assertThat(refusal(
                        SHOP.resources().create(wrong.resource(), wrong.sample().values(), Writer.OF_ALL)))
                .isEqualTo(wrong.why());
    }

    @Test
    void aStatusThatThereIsNotIsRefusedWhenAReviewChanges() {
        long review = SHOP.id(REVIEWS, Sample.review(SHOP.id(PRODUCTS, SHOP.product())));

        assertThat(refusal(SHOP.resources()
                        .change(REVIEWS, review, Map.of("status", "lost"), Expected.ANY, Writer.OF_ALL)))
                .isEqualTo(new OutOfBounds("status"));
    }

    @Test
    void aRowThatOthersNeedStays() {
        long top = SHOP.id(CATEGORIES, Sample.category());
        long category = SHOP.id(CATEGORIES, Sample.category().with("parent", top));
        long author = SHOP.id(AUTHORS, Sample.author());
        long genre = SHOP.id(GENRES, Sample.genre());
        SHOP.id(PRODUCTS, Sample.product(category, author).with("genres", List.of(genre)));

        assertThat(refusal(SHOP.resources().delete(CATEGORIES, top, Expected.ANY, Writer.OF_ALL)))
                .isEqualTo(new StillReferenced("categories"));
        assertThat(refusal(SHOP.resources().delete(CATEGORIES, category, Expected.ANY, Writer.OF_ALL)))
                .isEqualTo(new StillReferenced("products"));
        assertThat(refusal(SHOP.resources().delete(AUTHORS, author, Expected.ANY, Writer.OF_ALL)))
                .isEqualTo(new StillReferenced("products"));
        assertThat(refusal(SHOP.resources().delete(GENRES, genre, Expected.ANY, Writer.OF_ALL)))
                .isEqualTo(new StillReferenced("products"));
    }

    @Test
    void everyConstraintOfTheTablesIsDeclaredAndNoOther() {
        for (Resource resource : Catalogue.ALL) {
            String table = resource.table().name();
            String constraints = "select string_agg(name, ' ' order by name) from (select conname as name from"
                    + " pg_constraint where contype in ('c', 'f', 'u')"
                    + " and conrelid in ('" + table + "'::regclass, to_regclass('" + table + "_genre'))"
                    + " and confrelid <> '" + table + "'::regclass or conname = 'category_parent_id_fkey' and '" + table
                    + "' = 'category' union select relname from pg_class join pg_index on indexrelid = oid where"
                    + " indrelid = '" + table + "'::regclass and indisunique and indpred is not null) names";
            String references = "select coalesce(string_agg(conname, ' ' order by conname), '') from pg_constraint"
                    + " where contype = 'f' and confdeltype = 'a' and confrelid = '" + table + "'::regclass";

            assertThat(resource.table().constraints().keySet().stream()
                            .filter(name -> !name.equals("category_tree"))
                            .sorted())
                    .as(resource.name())
                    .containsExactly(SHOP.ask(constraints).split(" ", -1));
            assertThat(String.join(
                            " ",
                            resource.table().references().keySet().stream()
                                    .sorted()
                                    .toList()))
                    .isEqualTo(SHOP.ask(references));
        }
    }

    private static RefusedWrite refusal(Mono<?> write) {
        return Shop.failure(write, RefusedWriteException.class).why();
    }
}
