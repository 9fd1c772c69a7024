package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.ledger.RefusedAccountException.Reason;
import dev.tributary.persistence.resource.Shop;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AccountTests {

    private static final Books BOOKS = Books.empty();
    private static final Ledger LEDGER = BOOKS.ledger();

    private final String owner = Books.somebody();

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    @ParameterizedTest
    @CsvSource({"EUR, 2", "JPY, 0", "KWD, 3"})
    void aNewAccountIsOpenAndEmpty(String currency, int digits) {
        Account account = Books.had(LEDGER.open(owner, "Savings", currency));

        assertThat(account)
                .isEqualTo(new Account(account.id(), "Savings", currency, digits, 0, true, 0, account.createdAt()))
                .isEqualTo(Books.had(LEDGER.account(account.id(), owner)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "DEM", "eur", ""})
    void onlyWhatIsLegalTenderIsACurrency(String currency) {
        assertThat(refusal(LEDGER.open(owner, "Gold", currency))).isEqualTo(Reason.UNKNOWN_CURRENCY);
    }

    @Test
    void theListHasOnesOwnInTheOrderOfTheirOpening() {
        UUID first = BOOKS.account(owner, 5);
        BOOKS.account(Books.somebody(), 5);
        UUID second = BOOKS.account(owner, 0, "USD");

        assertThat(Books.had(LEDGER.accounts(owner))).extracting(Account::id).containsExactly(first, second);
    }

    @Test
    void anothersAccountIsAbsent() {
        UUID id = BOOKS.account(owner, 0);

        assertThat(LEDGER.account(id, Books.somebody()).blockOptional(Shop.LIMIT))
                .isEmpty();
        assertThat(LEDGER.close(id, Books.somebody()).blockOptional(Shop.LIMIT)).isEmpty();
        assertThat(LEDGER.account(UUID.randomUUID(), owner).blockOptional(Shop.LIMIT))
                .isEmpty();
        assertThat(Books.had(LEDGER.account(id, owner)).open()).isTrue();
    }

    @Test
    void anAccountClosesOnceItIsEmptyAndStaysClosed() {
        UUID id = BOOKS.account(owner, 5);
        assertThat(refusal(LEDGER.close(id, owner))).isEqualTo(Reason.NOT_EMPTY);

        BOOKS.outcome(Books.order(owner, id, BOOKS.account(owner, 0), 5));

        Account closed = Books.had(LEDGER.close(id, owner));
        assertThat(closed.open()).isFalse();
        assertThat(Books.had(LEDGER.close(id, owner))).isEqualTo(closed);
    }

    @Test
    void aClosingIsWrittenDownOnce() {
        UUID id = BOOKS.account(owner, 0);

        Books.had(LEDGER.close(id, owner));
        Books.had(LEDGER.close(id, owner));

        assertThat(BOOKS.audited("account:" + id)).isEqualTo("account.open done, account.close done");
    }

    @Test
    void nobodyOpensMoreThanTwentyHoweverManyHeOpensAtOnce() {
        assertThat(opened(30)).isEqualTo(Ledger.MOST_OPEN);
        assertThat(BOOKS.ask("select count(*) from ledger.account where owner = '" + owner + "'"))
                .isEqualTo("20");
    }

    @Test
    void oneThatIsClosedMakesRoomForAnotherUpToAHundred() {
        BOOKS.run("insert into ledger.account (owner, name, currency, open) select '" + owner
                + "', 'Old', 'EUR', false from generate_series(1, 85)");

        assertThat(opened(20)).isEqualTo(Ledger.MOST_ACCOUNTS - 85);
    }

    private long opened(int times) {
        return Books.had(Flux.range(0, times)
                .flatMap(number -> LEDGER.open(owner, "Account " + number, "EUR")
                        .hasElement()
                        .onErrorReturn(RefusedAccountException.class, false))
                .filter(Boolean::booleanValue)
                .count());
    }

    private static Reason refusal(Mono<Account> asked) {
        return Shop.failure(asked, RefusedAccountException.class).reason();
    }
}
