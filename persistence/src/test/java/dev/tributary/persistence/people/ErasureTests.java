package dev.tributary.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.local.server.Sql;
import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.identity.ChangedMeanwhileException;
import dev.tributary.persistence.identity.People;
import dev.tributary.persistence.identity.StoredPassword;
import dev.tributary.persistence.ledger.Ledger;
import dev.tributary.persistence.ledger.Order;
import dev.tributary.persistence.ledger.Outcome;
import dev.tributary.persistence.ledger.RequestKey;
import dev.tributary.persistence.personal.SenderGone;
import dev.tributary.persistence.resource.Row;
import dev.tributary.persistence.resource.Shop;
import dev.tributary.persistence.resource.Sight;
import dev.tributary.persistence.resource.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Nothing comes to be in the name of somebody who is erased, whatever was under way. */
class ErasureTests {

    private static final Shop SHOP = Shop.withConnections(8);
    private static final Erasure ERASURE = SHOP.part(Erasure.class);
    private static final int RACES = 20;
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final UUID ann = UUID.randomUUID();

    ErasureTests() {
        SHOP.run("insert into identity.person (id, username, password_hash) values ('%s', 'ann%s', 'x')"
                .formatted(ann, ann.toString().substring(0, 8)));
    }

    @BeforeAll
    static void fill() {
        SHOP.run("""
                insert into category (id, name, slug) values (1, 'Novels', 'novels');
                insert into author (id, name) values (1, 'Ada');
                insert into product (id, name, price, currency, category_id, author_id)
                    select id, 'Book', 1, 'EUR', 1, 1 from generate_series(1, 9) id;
                """);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static Mono<Row> review(String subject, long product) {
        var writer = new Writer(new Sight(Set.of(), subject), false, new Writer.Owner(subject, "Ann"));
        return SHOP.resources().create(Catalogue.REVIEWS, Map.of("product", product, "rating", 5), writer);
    }

    private static Mono<?> account(String subject) {
        return SHOP.part(Ledger.class).open(subject, "Ann", "EUR");
    }

    /** Something that may be written in somebody's name. */
    @FunctionalInterface
    interface Writing {
        Mono<?> by(String subject);
    }

    static Stream<Writing> writings() {
        return Stream.of(subject -> review(subject, 1), ErasureTests::account);
    }

    private String written() {
        return SHOP.ask("""
                select (select count(*) from review where owner = '%1$s' and reviewer <> 'erased')
                    + (select count(*) from ledger.account where owner = '%1$s' and name <> 'Erased')
                """.formatted(ann));
    }

    /** A transaction that has run these statements and stays open until it is closed. */
    private static Connection holding(String statements) throws SQLException {
        return new Sql(SHOP.url()).holding(statements);
    }

    /** Waits until so many others wait for locks. */
    private static void await(int waiting) {
        Flux.interval(Duration.ofMillis(10))
                .onBackpressureDrop()
                .filter(_ -> SHOP.ask("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")
                        .equals(String.valueOf(waiting)))
                .next()
                .block(Shop.LIMIT);
    }

    @ParameterizedTest
    @MethodSource("writings")
    void whatIsWrittenAfterwardsIsRefused(Writing writing) {
        ERASURE.of(ann.toString()).block(Shop.LIMIT);

        Shop.failure(writing.by(ann.toString()), SenderGone.class);
        assertThat(written()).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("writings")
    void whatIsWrittenMeanwhileWaitsAndIsRefused(Writing writing) throws SQLException {
        try (Connection erasing = holding("update identity.person set active = false where id = '%s'".formatted(ann))) {
            CompletableFuture<?> write = writing.by(ann.toString()).toFuture();
            await(1);
            erasing.commit();
            assertThatThrownBy(write::join).hasCauseInstanceOf(SenderGone.class);
        }
        assertThat(written()).isEqualTo("0");
    }

    @Test
    void whatIsUnderWayIsWaitedForAndErased() throws SQLException {
        CompletableFuture<?> erased;
        CompletableFuture<?> written;
        try (Connection holding = holding("select from product where id = 2 for update")) {
            written = review(ann.toString(), 2).toFuture();
            await(1);
            erased = ERASURE.of(ann.toString()).toFuture();
            await(2);
            holding.rollback();
        }
        assertThat(written.join()).isInstanceOf(Row.class);
        erased.join();
        assertThat(written()).isEqualTo("0");
        assertThat(SHOP.ask("select reviewer from review where owner = '" + ann + "'"))
                .isEqualTo("erased");
    }

    @Test
    void neitherAddressNorPasswordComesBack() {
        People people = SHOP.part(People.class);
        StoredPassword known = Shop.had(people.password(ann));
        ERASURE.of(ann.toString()).block(Shop.LIMIT);

        Shop.failure(people.changeEmail(ann, "ann@example.org", null), ChangedMeanwhileException.class);
        assertThat(people.changePassword(known, "new", UUID.randomUUID()).blockOptional(Shop.LIMIT))
                .isEmpty();
        assertThat(SHOP.ask("select concat(email, password_hash) from identity.person where id = '" + ann + "'"))
                .isEqualTo("erased");
    }

    private static Mono<Outcome> transfer(Order order) {
        return SHOP.part(Ledger.class)
                .transfer(order, new RequestKey(UUID.randomUUID().toString(), "0".repeat(64)));
    }

    /** Its two accounts are locked in the order of their ids. */
    @Test
    void aTransferThatIsUnderWayIsWaitedForAndSaysNothing() throws SQLException {
        SHOP.run("insert into ledger.account (id, owner, name, currency) values ('%s', 'bob', 'Bob', 'EUR')"
                .formatted(LAST));
        UUID own = Shop.had(SHOP.part(Ledger.class).open(ann.toString(), "Mine", "EUR"))
                .id();
        Shop.had(transfer(new Order("bank", null, own, 5, "EUR", null)));
        CompletableFuture<?> moved;
        CompletableFuture<?> erased;
        try (Connection holding = holding("select from ledger.account where id = '%s' for update".formatted(LAST))) {
            moved = transfer(new Order(ann.toString(), own, LAST, 5, "EUR", "Rent of Ann"))
                    .toFuture();
            await(1);
            erased = ERASURE.of(ann.toString()).toFuture();
            await(2);
            holding.rollback();
        }
        assertThat(moved.join()).isInstanceOf(Outcome.Moved.class);
        erased.join();
        assertThat(SHOP.ask("select count(*) from ledger.transfer where reference is not null"))
                .isEqualTo("0");
    }

    @Test
    void nothingIsLeftWhoeverComesFirst() {
        for (int i = 0; i < RACES; i++) {
            String subject = new ErasureTests().ann.toString();
            Flux.just(review(subject, 3), account(subject), ERASURE.of(subject), review(subject, 4), account(subject))
                    .flatMap(write -> write.onErrorResume(SenderGone.class, _ -> Mono.empty()), 5)
                    .then()
                    .block(Shop.LIMIT);
            assertThat(SHOP.ask("select (select count(*) from review where reviewer = 'Ann')"
                            + " + (select count(*) from ledger.account where name = 'Ann')"))
                    .isEqualTo("0");
        }
    }

    @Test
    void whoeverIsKnownElsewhereWritesOn() {
        String elsewhere = UUID.randomUUID().toString();
        ERASURE.of(elsewhere).block(Shop.LIMIT);

        assertThat(Shop.had(review(elsewhere, 5)).id()).isPositive();
        SHOP.run("update review set reviewer = 'somebody' where owner = '" + elsewhere + "'");
    }
}
