package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static dev.tributary.persistence.catalogue.Catalogue.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.resource.RefusedWrite.Conflict;
import dev.tributary.persistence.resource.RefusedWrite.Forbidden;
import dev.tributary.persistence.resource.RefusedWrite.NotFound;
import dev.tributary.persistence.resource.RefusedWrite.UnknownReference;
import dev.tributary.persistence.resource.RefusedWrite.VersionMismatch;
import dev.tributary.persistence.resource.Writer.Owner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A review is its writer's: he sees it whatever becomes of it, and nobody else but a moderator writes it. */
class OwnershipTests {

    private static final Shop SHOP = Shop.empty();
    private static final Writer ANN = writer("ann");
    private static final Writer BOB = writer("bob");

    private final long product = SHOP.id(PRODUCTS, SHOP.product());

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static Writer writer(String name) {
        return new Writer(new Sight(Set.of(), "subject of " + name), false, new Owner("subject of " + name, name));
    }

    private Mono<Row> write(Writer writer) {
        return SHOP.resources().create(REVIEWS, Map.of("product", product, "rating", 5), writer);
    }

    private static Mono<Row> change(Row row, Writer writer, Map<String, @Nullable Object> values) {
        return SHOP.resources().change(REVIEWS, row.id(), values, Expected.ANY, writer);
    }

    private static Row approved(Row row) {
        return Shop.had(change(row, Writer.OF_ALL, Map.of("status", "approved")));
    }

    private static RefusedWrite refusal(Mono<?> write) {
        return Shop.failure(write, RefusedWriteException.class).why();
    }

    private static String text(Row row) {
        return new String(row.json(), StandardCharsets.UTF_8);
    }

    private static boolean isFound(Row row, Sight sight) {
        return SHOP.resources()
                .find(REVIEWS, row.id(), Shape.PLAIN, sight)
                .blockOptional(Shop.LIMIT)
                .isPresent();
    }

    @Test
    void itBelongsToWhoWroteItAndShowsHisName() {
        Row row = Shop.had(write(ANN));
        assertThat(text(row)).contains("\"reviewer\":\"ann\"", "\"status\":\"pending\"");
        assertThat(text(row)).doesNotContain("subject of ann");
        assertThat(SHOP.ask("select owner from review where id = " + row.id())).isEqualTo("subject of ann");
    }

    @Test
    void itIsInSightOfItsWriterAlone() {
        Row row = Shop.had(write(ANN));
        assertThat(isFound(row, ANN.sight())).isTrue();
        assertThat(isFound(row, BOB.sight())).isFalse();
        assertThat(isFound(row, Sight.PUBLIC)).isFalse();
        assertThat(isFound(row, new Sight(Set.of("products"), null))).isFalse();
        assertThat(isFound(row, new Sight(Set.of("reviews"), null))).isTrue();
    }

    @Test
    void itIsListedAndCountedForItsWriterAlone() {
        Shop.had(write(ANN));
        Asked asked = Asked.all().where("product", List.of(product));
        for (Count count : List.of(Count.EXACT, Count.ESTIMATED)) {
            assertThat(SHOP.list(REVIEWS, asked.counted(count).seeing(ANN.sight()))
                            .count())
                    .isEqualTo(1);
            Asked bobs = asked.counted(count).seeing(BOB.sight());
            assertThat(SHOP.list(REVIEWS, bobs).count()).isZero();
            assertThat(SHOP.list(REVIEWS, bobs.in(new Window.Page(2, 1))).count())
                    .isZero();
        }
    }

    @Test
    void itIsInItsProductForItsWriterAlone() {
        Shop.had(write(ANN));
        Asked asked = Asked.all().where("id", List.of(product)).expanding("reviews");
        assertThat(Shop.texts(SHOP.list(PRODUCTS, asked.seeing(ANN.sight()))).getFirst())
                .contains("\"reviewer\":\"ann\"");
        assertThat(Shop.texts(SHOP.list(PRODUCTS, asked.seeing(BOB.sight()))).getFirst())
                .contains("\"reviews\":[]");
    }

    @Test
    void itsWriterChangesItAndItIsLookedAtAnew() {
        Row row = approved(Shop.had(write(ANN)));
        Row changed = Shop.had(change(row, ANN, Map.of("rating", 3)));
        assertThat(text(changed)).contains("\"rating\":3", "\"status\":\"pending\"");
        approved(row);
        assertThat(text(Shop.had(change(row, ANN, Map.of())))).contains("\"status\":\"approved\"");
        assertThat(text(Shop.had(change(row, Writer.OF_ALL, Map.of("rating", 1)))))
                .contains("\"rating\":1", "\"status\":\"approved\"");
    }

    @Test
    void itsWriterGivesNoMemberThatIsForModerators() {
        Row row = Shop.had(write(ANN));
        assertThatIllegalArgumentException().isThrownBy(() -> Shop.had(change(row, ANN, Map.of("status", "approved"))));
    }

    @Test
    void othersHearOfItOnlyIfTheySeeIt() {
        Row row = Shop.had(write(ANN));
        Expected other = Expected.version(99);
        assertThat(refusal(change(row, BOB, Map.of("rating", 1)))).isEqualTo(new NotFound());
        assertThat(refusal(SHOP.resources().delete(REVIEWS, row.id(), other, BOB)))
                .isEqualTo(new NotFound());
        approved(row);
        assertThat(refusal(change(row, BOB, Map.of("rating", 1)))).isEqualTo(new Forbidden());
        assertThat(refusal(SHOP.resources().delete(REVIEWS, row.id(), other, BOB)))
                .isEqualTo(new Forbidden());
        assertThat(refusal(SHOP.resources().delete(REVIEWS, row.id(), other, ANN)))
                .isEqualTo(new VersionMismatch(1));
        SHOP.resources().delete(REVIEWS, row.id(), Expected.ANY, ANN).block(Shop.LIMIT);
        assertThat(isFound(row, Sight.ALL)).isFalse();
    }

    @Test
    void severalAreChangedEachByItsOwnRule() {
        Row pending = Shop.had(write(ANN));
        Row own = Shop.had(write(BOB));
        Map<String, @Nullable Object> values = Map.of("rating", 1);
        List<Change> changes =
                List.of(new Change(pending.id(), values, Expected.ANY), new Change(own.id(), values, Expected.ANY));
        List<Result> results = Shop.had(SHOP.resources().changeAll(REVIEWS, changes, false, BOB));
        assertThat(results.getFirst()).isEqualTo(new Result.Refused(new NotFound()));
        assertThat(results.getLast()).isInstanceOf(Result.Done.class);
    }

    @Test
    void itIsAboutAProductThatItsWriterSees() {
        Shop.had(SHOP.resources().change(PRODUCTS, product, Map.of("active", false), Expected.ANY, Writer.OF_ALL));
        assertThat(refusal(write(ANN))).isEqualTo(new UnknownReference("product"));
        Writer seeing = new Writer(new Sight(Set.of("products"), "subject of ann"), false, ANN.owner());
        assertThat(text(Shop.had(write(seeing)))).contains("\"product\":" + product);
    }

    @Test
    void thereIsOneAPersonAndProductWhateverTheirNames() {
        Shop.had(write(ANN));
        assertThat(refusal(write(ANN))).isEqualTo(new Conflict("product"));
        Writer namesake = new Writer(BOB.sight(), false, new Owner("subject of bob", "ann"));
        Shop.had(write(namesake));
    }

    @Test
    void oneInAnothersNameIsNobodys() {
        Map<String, @Nullable Object> values =
                Sample.review(product).with("reviewer", "ann").values();
        Writer moderator = new Writer(Sight.ALL, true, ANN.owner());
        Row row = Shop.had(SHOP.resources().create(REVIEWS, values, moderator));
        assertThat(SHOP.ask("select owner from review where id = " + row.id())).isEqualTo("null");
        assertThat(refusal(change(row, ANN, Map.of("rating", 1)))).isEqualTo(new NotFound());
        assertThat(text(Shop.had(write(moderator)))).contains("\"reviewer\":\"ann\"");
    }

    @Test
    void whoeverIsNobodyReachesNone() {
        Row row = approved(Shop.had(write(ANN)));
        var nobody = new Writer(Sight.PUBLIC, false, null);
        assertThat(refusal(change(row, nobody, Map.of("rating", 1)))).isEqualTo(new Forbidden());
    }
}
