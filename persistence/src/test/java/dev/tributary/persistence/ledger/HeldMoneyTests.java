package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class HeldMoneyTests {

    private static final Books BOOKS = Books.empty();

    private final String ann = Books.somebody();

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    private static List<String> exported(String name, String subject) {
        PersonalData data = data(name);
        return Books.had(data.export(subject)
                .map(row -> new String(row, StandardCharsets.UTF_8))
                .collectList());
    }

    private static PersonalData data(String name) {
        return BOOKS.parts(PersonalData.class).stream()
                .filter(data -> data.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void accountsAndPostingsAreGivenOut() {
        UUID account = BOOKS.account(ann, 100);
        UUID other = BOOKS.account(Books.somebody(), 0);
        BOOKS.outcome(new Order(ann, account, other, 30, "EUR", "Rent"));

        assertThat(exported("accounts", ann))
                .singleElement()
                .asString()
                .contains(account.toString(), "\"balance\" : 70");
        assertThat(exported("postings", ann)).hasSize(2).last().asString().contains("-30", "\"Rent\"");
        assertThat(exported("postings", Books.somebody())).isEmpty();
    }

    @Test
    void manyPostingsAreReadInParts() {
        UUID account = BOOKS.account(ann, 1000);
        UUID other = BOOKS.account(ann, 0);
        for (int i = 0; i < 300; i++) {
            BOOKS.outcome(Books.order(ann, account, other, 1));
        }

        assertThat(exported("postings", ann)).hasSize(601).doesNotHaveDuplicates();
    }

    @Test
    void whatWasSentAndUnderWhichKeyIsGivenOut() {
        UUID account = BOOKS.account(ann, 100);
        UUID other = BOOKS.account(Books.somebody(), 0);
        BOOKS.outcome(Books.order(ann, account, other, 30), Books.key("first of " + ann));
        BOOKS.outcome(Books.order(ann, account, other, 1000), Books.key("second of " + ann));

        assertThat(exported("spending", ann)).singleElement().asString().contains("\"EUR\"", "30");
        assertThat(exported("idempotencyKeys", ann))
                .hasSize(2)
                .last()
                .asString()
                .contains("insufficient-funds");
        assertThat(exported("idempotencyKeys", Books.somebody())).isEmpty();
    }

    private void erase() {
        BOOKS.part(Lending.class)
                .writing(connection -> Flux.fromIterable(BOOKS.parts(PersonalData.class))
                        .concatMap(data -> data.erase(connection, ann))
                        .then())
                .block(Books.LIMIT);
    }

    @Test
    void nobodyIsErasedWhoWouldLeaveMoney() {
        UUID account = BOOKS.account(ann, 100);
        BOOKS.account(ann, 0);

        assertThatExceptionOfType(MoneyLeft.class)
                .isThrownBy(this::erase)
                .satisfies(left -> assertThat(left.accounts()).containsExactly(account));
        assertThat(Books.had(BOOKS.ledger().account(account, ann)).name()).isEqualTo("Account");
    }

    @Test
    void accountsStayWithoutTheirNamesAndClosed() {
        UUID account = BOOKS.account(ann, 0);
        erase();

        Account left = Books.had(BOOKS.ledger().account(account, ann));
        assertThat(left.name() + left.open()).isEqualTo("Erasedfalse");
        assertThat(BOOKS.refusal(new Order("bank", null, account, 1, "EUR", null)))
                .isEqualTo(Refusal.Reason.UNKNOWN_RECEIVER);
        erase();
        assertThat(Books.had(BOOKS.ledger().account(account, ann))).isEqualTo(left);
    }

    @Test
    void whatWasSaidOfTransfersIsErasedButWhatOthersWrote() {
        String bob = Books.somebody();
        UUID account = BOOKS.account(ann, 0);
        UUID other = BOOKS.account(bob, 0);
        RequestKey key = Books.key("key of " + ann);
        BOOKS.outcome(new Order("bank", null, account, 100, "EUR", "Cash of Ann"));
        BOOKS.outcome(new Order(ann, account, other, 100, "EUR", "Rent of Ann"), key);
        BOOKS.outcome(new Order(bob, other, account, 1, "EUR", "Back by Bob"));
        BOOKS.outcome(Books.order(ann, account, other, 1));
        erase();

        assertThat(exported("postings", ann).toString())
                .doesNotContain("of Ann")
                .contains("Back by Bob");
        assertThat(exported("postings", bob).toString())
                .doesNotContain("of Ann")
                .contains("Back by Bob");
        assertThat(exported("idempotencyKeys", ann)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference = 'Gift'", "reference = null, amount = 1", "asked_by = 'bob'"})
    void nothingElseOfATransferChanges(String change) {
        UUID account = BOOKS.account(ann, 0);
        BOOKS.outcome(new Order("bank", null, account, 100, "EUR", "Cash"));

        assertThatThrownBy(() -> BOOKS.run("update ledger.transfer set " + change + " where to_id = '" + account + "'"))
                .hasMessageContaining("expected: insert");
    }
}
