package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.GENRES;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.resource.RefusedWrite.VersionMismatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** A product's version tells of its genres, whoever changes them, and of each change by the service once. */
class LinkedVersionTests {

    private static final Shop SHOP = Shop.empty();

    private long first;
    private long second;
    private long product;
    private long other;

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void create() {
        first = SHOP.id(GENRES, Sample.genre());
        second = SHOP.id(GENRES, Sample.genre());
        product = SHOP.id(PRODUCTS, SHOP.product().with("genres", List.of(first)));
        other = SHOP.id(PRODUCTS, SHOP.product().with("genres", List.of(first)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into product_genre values (PRODUCT, SECOND)                          | 1 | 0
            insert into product_genre values (PRODUCT, SECOND), (OTHER, SECOND)         | 1 | 1
            insert into product_genre values (PRODUCT, FIRST) on conflict do nothing    | 0 | 0
            update product_genre set genre_id = SECOND where product_id = PRODUCT       | 1 | 0
            delete from product_genre where product_id in (PRODUCT, OTHER)              | 1 | 1
            delete from product_genre where false                                       | 0 | 0
            delete from product where id = OTHER                                        | 0 |
            set tributary.keep_versions = 'on'; delete from product_genre               | 0 | 0
            set tributary.raised = 'product:OTHER'; delete from product_genre           | 1 | 0
            """)
    void isRaisedByWhoeverWritesTheLinks(String statement, String raised, @Nullable String ofTheOther) {
        SHOP.run(statement
                .replace("PRODUCT", "" + product)
                .replace("OTHER", "" + other)
                .replace("FIRST", "" + first)
                .replace("SECOND", "" + second));

        assertThat(version(product)).isEqualTo(raised);
        assertThat(version(other)).isEqualTo(ofTheOther == null ? "null" : ofTheOther);
    }

    private static String version(long id) {
        return String.valueOf(SHOP.ask("select max(version) from product where id = " + id));
    }

    @Test
    void keepsAWriterFromOverwritingLinksUnseen() {
        SHOP.run("insert into product_genre values (" + product + ", " + second + ")");

        assertThat(Shop.failure(change(product, 0), RefusedWriteException.class).why())
                .isEqualTo(new VersionMismatch(1));
        assertThat(Shop.had(change(product, 1)).version()).isEqualTo(2);
    }

    private Mono<Row> change(long id, long seen) {
        return SHOP.resources().change(PRODUCTS, id, genres(), Expected.version(seen), Writer.OF_ALL);
    }

    private Map<String, @Nullable Object> genres() {
        return Map.of("genres", List.of(second));
    }

    @Test
    void isRaisedOnceByEachItemOfABulk() {
        List<Change> items = List.of(
                new Change(product, genres(), Expected.version(0)),
                new Change(product, Map.of("genres", List.of(first)), Expected.version(0)),
                new Change(other, genres(), Expected.version(0)),
                new Change(product, Map.of("genres", List.of()), Expected.version(1)));

        List<Result> results = Shop.had(SHOP.resources().changeAll(PRODUCTS, items, false, Writer.OF_ALL));

        assertThat(results.get(1)).isEqualTo(new Result.Refused(new VersionMismatch(1)));
        assertThat(version(product)).isEqualTo("2");
        assertThat(version(other)).isEqualTo("1");
    }
}
