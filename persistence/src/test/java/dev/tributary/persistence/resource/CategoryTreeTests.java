package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.resource.RefusedWrite.OutOfBounds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CategoryTreeTests {

    private static final Shop SHOP = Shop.empty();
    private static final RefusedWrite CYCLE = new OutOfBounds("parent", "cycle");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void noCategoryIsAboveItself() {
        long top = SHOP.id(CATEGORIES, Sample.category());
        long middle = SHOP.id(CATEGORIES, Sample.category().with("parent", top));
        long leaf = SHOP.id(CATEGORIES, Sample.category().with("parent", middle));

        assertThat(Shop.had(moved(top, leaf))).isEqualTo(CYCLE);
        assertThat(Shop.had(moved(top, middle))).isEqualTo(CYCLE);
        assertThat(Shop.had(moved(top, top))).isEqualTo(CYCLE);
        assertThat(Shop.had(moved(leaf, top))).isEqualTo(1L);
        assertThat(Shop.had(moved(leaf, top))).isEqualTo(2L);
    }

    @Test
    void aNewCategoryCannotGuessItsOwnNumber() {
        long next = SHOP.id(CATEGORIES, Sample.category()) + 1;
        Mono<Row> create = SHOP.resources()
                .create(CATEGORIES, Sample.category().with("parent", next).values(), Writer.OF_ALL);

        assertThat(Shop.failure(create, RefusedWriteException.class).why()).isEqualTo(CYCLE);
    }

    @Test
    void twoMovesAtOnceCannotCloseACircleTogether() {
        for (int i = 0; i < 20; i++) {
            long left = SHOP.id(CATEGORIES, Sample.category());
            long right = SHOP.id(CATEGORIES, Sample.category());

            List<Object> outcomes = Shop.had(Mono.zip(moved(left, right), moved(right, left), List::of));

            assertThat(outcomes).containsExactlyInAnyOrder(1L, CYCLE);
        }
    }

    private static Mono<Object> moved(long category, long below) {
        return SHOP.resources()
                .change(CATEGORIES, category, Map.of("parent", below), Expected.ANY, Writer.OF_ALL)
                .<Object>map(Row::version)
                .onErrorResume(RefusedWriteException.class, refused -> Mono.just(refused.why()));
    }
}
