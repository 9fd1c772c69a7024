package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.AUTHORS;
import static dev.tributary.persistence.catalogue.Catalogue.CATEGORIES;
import static dev.tributary.persistence.catalogue.Catalogue.GENRES;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static dev.tributary.persistence.catalogue.Catalogue.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.resource.RefusedWrite.NotFound;
import dev.tributary.persistence.resource.RefusedWrite.VersionMismatch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class WriteTests {

    private static final Shop SHOP = Shop.empty();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aNewRowHasWhatWasGivenAndPresetsForTheRest() {
        long genre = SHOP.id(GENRES, Sample.genre());
        Sample given = SHOP.product()
                .with("name", "It's \"new\" €")
                .with("price", new BigDecimal("9999999999.90"))
                .with("genres", List.of(genre, genre))
                .without("stock");

        Row row = Shop.had(SHOP.resources().create(PRODUCTS, given.values(), Writer.OF_ALL));

        assertThat(text(row))
                .startsWith("{\"id\":" + row.id() + ",\"name\":\"It's \\\"new\\\" €\",\"description\":\"\",")
                .contains("\"price\":9999999999.90,\"currency\":\"EUR\",\"stock\":0,")
                .contains("\"genres\":[" + genre + "],\"active\":true,\"version\":0,");
        assertThat(text(found(PRODUCTS, row.id()))).isEqualTo(text(row));
    }

    @Test
    void aNewReviewIsPendingAndItsStatusChangesLater() {
        long product = SHOP.id(PRODUCTS, SHOP.product());
        Row review =
                Shop.had(SHOP.resources().create(REVIEWS, Sample.review(product).values(), Writer.OF_ALL));
        assertThat(text(review)).contains("\"status\":\"pending\"");
        assertThat(SHOP.resources()
                        .find(REVIEWS, review.id(), Shape.PLAIN, Sight.PUBLIC)
                        .blockOptional(Shop.LIMIT))
                .isEmpty();

        Shop.had(change(REVIEWS, review.id(), Map.of("status", "approved"), Expected.ANY));

        assertThat(text(Shop.had(SHOP.resources().find(REVIEWS, review.id(), Shape.PLAIN, Sight.PUBLIC))))
                .contains("\"status\":\"approved\"");
    }

    @Test
    void aChangeLeavesTheOtherMembersAndRaisesTheVersion() {
        long genre = SHOP.id(GENRES, Sample.genre());
        Row row = Shop.had(SHOP.resources()
                .create(PRODUCTS, SHOP.product().with("genres", List.of(genre)).values(), Writer.OF_ALL));

        Row cheaper = Shop.had(
                change(PRODUCTS, row.id(), Map.of("price", new BigDecimal("1.50")), Expected.version(row.version())));
        assertThat(text(cheaper))
                .isEqualTo(text(row)
                        .replace("\"price\":19.90", "\"price\":1.50")
                        .replace("\"version\":0", "\"version\":1")
                        .replaceFirst("\"updatedAt\":.*", "\"updatedAt\":" + updatedAt(cheaper)));
        assertThat(cheaper.version()).isEqualTo(1);
        assertThat(cheaper.updatedAt()).isAfter(row.updatedAt());

        Row without = Shop.had(change(PRODUCTS, row.id(), Map.of("genres", List.of()), Expected.version(1)));
        assertThat(text(without)).contains("\"genres\":[]");
        assertThat(without.version()).isEqualTo(2);
    }

    private static String updatedAt(Row row) {
        return text(row).replaceFirst(".*\"updatedAt\":", "");
    }

    @Test
    void aChangeOfNothingChangesNothing() {
        Row row = Shop.had(SHOP.resources().create(AUTHORS, Sample.author().values(), Writer.OF_ALL));

        assertThat(text(Shop.had(change(AUTHORS, row.id(), Map.of(), Expected.version(0)))))
                .isEqualTo(text(row));
        assertThat(refusal(change(AUTHORS, row.id(), Map.of(), Expected.version(1))))
                .isEqualTo(new VersionMismatch(0));
    }

    @Test
    void aNullableMemberCanBecomeNull() {
        long top = SHOP.id(CATEGORIES, Sample.category());
        long below = SHOP.id(CATEGORIES, Sample.category().with("parent", top));

        Row freed = Shop.had(SHOP.resources()
                .change(
                        CATEGORIES,
                        below,
                        Sample.category().with("parent", null).values(),
                        Expected.ANY,
                        Writer.OF_ALL));

        assertThat(text(freed)).contains("\"parent\":null");
    }

    @Test
    void aDeletedRowIsGoneWithWhatBelongsToIt() {
        long product = SHOP.id(PRODUCTS, SHOP.product());
        long review = SHOP.id(REVIEWS, Sample.review(product));

        assertThat(SHOP.resources()
                        .delete(PRODUCTS, product, Expected.version(0), Writer.OF_ALL)
                        .blockOptional(Shop.LIMIT))
                .isEmpty();

        assertThat(refusal(SHOP.resources().delete(PRODUCTS, product, Expected.ANY, Writer.OF_ALL)))
                .isEqualTo(new NotFound());
        assertThat(SHOP.ask("select count(*) from review where id = " + review)).isEqualTo("0");
    }

    @Test
    void aVersionThatIsNotExpectedIsNotTouched() {
        Row row = Shop.had(SHOP.resources().create(AUTHORS, Sample.author().values(), Writer.OF_ALL));
        SHOP.run("update author set biography = 'changed by hand' where id = " + row.id());

        assertThat(refusal(change(AUTHORS, row.id(), Map.of("name", "X"), Expected.version(0))))
                .isEqualTo(new VersionMismatch(1));
        assertThat(refusal(SHOP.resources().delete(AUTHORS, row.id(), Expected.version(0), Writer.OF_ALL)))
                .isEqualTo(new VersionMismatch(1));
        assertThat(refusal(change(AUTHORS, row.id(), Map.of("name", "X"), new Expected(Set.of()))))
                .isEqualTo(new VersionMismatch(1));
        assertThat(refusal(change(AUTHORS, 4_242_424_242L, Map.of("name", "X"), Expected.ANY)))
                .isEqualTo(new NotFound());
        Row changed = Shop.had(change(AUTHORS, row.id(), Map.of("name", "X"), new Expected(Set.of(0L, 1L))));
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void ofWritersWhoSawTheSameVersionOneWins() {
        long id = SHOP.id(AUTHORS, Sample.author());
        for (long version = 0; version < 20; version++) {
            Expected seen = Expected.version(version);
            List<Object> outcomes = Shop.had(Mono.zip(
                    outcome(change(AUTHORS, id, Map.of("name", "left"), seen)),
                    outcome(change(AUTHORS, id, Map.of("name", "right"), seen)),
                    List::of));

            assertThat(outcomes).containsExactlyInAnyOrder(version + 1, new VersionMismatch(version + 1));
        }
    }

    private static Mono<Object> outcome(Mono<Row> write) {
        return write.<Object>map(Row::version).onErrorResume(RefusedWriteException.class, e -> Mono.just(e.why()));
    }

    @Test
    void refusesMembersThatCannotBeGiven() {
        assertThatThrownBy(() -> Shop.had(SHOP.resources()
                        .create(AUTHORS, Sample.author().with("version", 7L).values(), Writer.OF_ALL)))
                .hasMessage("authors.version: given (expected: only read)");
        assertThatThrownBy(() -> Shop.had(SHOP.resources().create(AUTHORS, Map.of(), Writer.OF_ALL)))
                .hasMessage("authors.name: absent (expected: a value)");
        assertThatThrownBy(() -> Shop.had(change(AUTHORS, 1, Map.of("name", 7), Expected.ANY)))
                .hasMessage("authors.name: not of its type (expected: TEXT)");
        assertThatThrownBy(() -> Shop.had(change(REVIEWS, 1, Map.of("reviewer", "Another"), Expected.ANY)))
                .hasMessage("reviews.reviewer: given (expected: only read)");
    }

    private static Mono<Row> change(
            Resource resource, long id, Map<String, @Nullable Object> values, Expected expected) {
        return SHOP.resources().change(resource, id, values, expected, Writer.OF_ALL);
    }

    private static RefusedWrite refusal(Mono<?> write) {
        return Shop.failure(write, RefusedWriteException.class).why();
    }

    private static Row found(Resource resource, long id) {
        return Shop.had(SHOP.resources().find(resource, id, Shape.PLAIN, Sight.ALL));
    }

    private static String text(Row row) {
        return new String(row.json(), StandardCharsets.UTF_8);
    }
}
