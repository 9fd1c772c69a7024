package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.GENRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.resource.RefusedWrite.Conflict;
import dev.tributary.persistence.resource.RefusedWrite.NotFound;
import dev.tributary.persistence.resource.RefusedWrite.VersionMismatch;
import dev.tributary.persistence.resource.Result.Done;
import dev.tributary.persistence.resource.Result.Refused;
import dev.tributary.persistence.resource.Result.Undone;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class BulkTests {

    private static final Shop SHOP = Shop.empty();
    private static final Refused TAKEN = new Refused(new Conflict("name"));

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void eachItemHasItsResultAndARefusedOneLeavesTheOthers() {
        Sample first = Sample.genre();
        Sample second = Sample.genre();

        List<Result> results = Shop.had(SHOP.resources()
                .createAll(GENRES, List.of(first.values(), first.values(), second.values()), false, Writer.OF_ALL));

        assertThat(results.get(0)).isInstanceOf(Done.class);
        assertThat(results.get(1)).isEqualTo(TAKEN);
        assertThat(results.get(2)).isInstanceOf(Done.class);
        assertThat(List.of(count(first), count(second))).containsExactly("1", "1");
    }

    @Test
    void allOrNoneLeavesNothingAndTellsEveryRefusal() {
        Sample taken = Sample.genre();
        Sample fresh = Sample.genre();
        SHOP.id(GENRES, taken);

        assertThat(Shop.had(SHOP.resources()
                        .createAll(
                                GENRES, List.of(fresh.values(), taken.values(), taken.values()), true, Writer.OF_ALL)))
                .containsExactly(new Undone(), TAKEN, TAKEN);
        assertThat(count(fresh)).isEqualTo("0");

        assertThat(Shop.had(SHOP.resources().createAll(GENRES, List.of(fresh.values()), true, Writer.OF_ALL)))
                .singleElement()
                .isInstanceOf(Done.class);
        assertThat(count(fresh)).isEqualTo("1");
    }

    @Test
    void changesMeetTheirVersionsOneByOne() {
        long left = SHOP.id(GENRES, Sample.genre());
        long right = SHOP.id(GENRES, Sample.genre());
        List<Change> changes = List.of(
                new Change(left, Sample.genre().values(), Expected.version(0)),
                new Change(right, Sample.genre().values(), Expected.version(7)),
                new Change(424_242, Sample.genre().values(), Expected.ANY));

        assertThat(Shop.had(SHOP.resources().changeAll(GENRES, changes, true, Writer.OF_ALL)))
                .containsExactly(new Undone(), new Refused(new VersionMismatch(0)), new Refused(new NotFound()));
        assertThat(version(left)).isEqualTo("0");

        List<Result> results = Shop.had(SHOP.resources().changeAll(GENRES, changes, false, Writer.OF_ALL));
        assertThat(results.getFirst())
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.row().version()).isEqualTo(1));
        assertThat(version(left)).isEqualTo("1");
        assertThat(version(right)).isEqualTo("0");
    }

    @Test
    void bulksOfTheSameRowsInAnyOrderWaitForEachOther() {
        List<Change> changes = IntStream.range(0, 20)
                .mapToObj(_ -> SHOP.id(GENRES, Sample.genre()))
                .map(id -> new Change(id, Sample.genre().values(), Expected.ANY))
                .toList();

        for (int i = 0; i < 5; i++) {
            List<Result> results = Shop.had(Mono.zip(
                    SHOP.resources().changeAll(GENRES, changes, true, Writer.OF_ALL),
                    SHOP.resources().changeAll(GENRES, changes.reversed(), true, Writer.OF_ALL),
                    (left, right) -> right));

            assertThat(results).hasSize(20).hasOnlyElementsOfType(Done.class);
        }
    }

    @Test
    void takesAHundredAtMost() {
        List<Map<String, @Nullable Object>> many = Collections.nCopies(101, Map.of());

        assertThatThrownBy(() -> SHOP.resources().createAll(GENRES, many, false, Writer.OF_ALL))
                .hasMessage("items: 101 (expected: at most 100)");
    }

    private static String count(Sample genre) {
        return SHOP.ask(
                "select count(*) from genre where name = '" + genre.values().get("name") + "'");
    }

    private static String version(long id) {
        return SHOP.ask("select version from genre where id = " + id);
    }
}
