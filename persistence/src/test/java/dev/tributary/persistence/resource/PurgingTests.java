package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.GENRES;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.sample.Sample;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a writer hears of a write, what it has changed is purged. */
class PurgingTests {

    private static final Shop SHOP = Shop.empty();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void begin() {
        SHOP.purged().clear();
    }

    @Test
    void aNewRowIsPurgedForWhoeverMissedIt() {
        long id = SHOP.id(GENRES, Sample.genre());
        assertThat(SHOP.purged()).containsExactly("genre:" + id);
    }

    @Test
    void aChangedRowIsPurged() {
        long id = SHOP.id(GENRES, Sample.genre());
        SHOP.purged().clear();
        Shop.had(SHOP.resources().change(GENRES, id, Sample.genre().values(), Expected.ANY, Writer.OF_ALL));
        assertThat(SHOP.purged()).containsExactly("genre:" + id);
    }

    @Test
    void aDeletedRowIsPurgedWithWhatWentWithIt() {
        long id = SHOP.id(PRODUCTS, SHOP.product());
        SHOP.purged().clear();
        SHOP.resources().delete(PRODUCTS, id, Expected.ANY, Writer.OF_ALL).block(Shop.LIMIT);
        assertThat(SHOP.purged()).containsExactlyInAnyOrder("product:" + id, "review");
    }

    @Test
    void rowsOfABulkArePurgedAndRefusedOnesAreNot() {
        Sample taken = Sample.genre();
        SHOP.id(GENRES, taken);
        SHOP.purged().clear();

        List<Result> results = Shop.had(SHOP.resources()
                .createAll(GENRES, List.of(taken.values(), Sample.genre().values()), false, Writer.OF_ALL));
        long id = ((Result.Done) results.getLast()).row().id();
        assertThat(SHOP.purged()).containsExactly("genre:" + id);

        SHOP.purged().clear();
        Shop.had(SHOP.resources()
                .createAll(GENRES, List.of(taken.values(), Sample.genre().values()), true, Writer.OF_ALL));
        assertThat(SHOP.purged()).isEmpty();
        Shop.had(SHOP.resources()
                .changeAll(
                        GENRES, List.of(new Change(id, Sample.genre().values(), Expected.ANY)), true, Writer.OF_ALL));
        assertThat(SHOP.purged()).containsExactly("genre:" + id);
    }

    @Test
    void aRefusedWritePurgesNothing() {
        Shop.failure(
                SHOP.resources().delete(GENRES, 424_242, Expected.ANY, Writer.OF_ALL), RefusedWriteException.class);
        assertThat(SHOP.purged()).isEmpty();
    }

    @Test
    void theDeclarationIsTheSameTextEveryTime() {
        assertThat(PRODUCTS.declared())
                .contains("price", "category", "author", "status = 'approved'")
                .doesNotContain("@", "Lambda", "_fkey");
    }
}
