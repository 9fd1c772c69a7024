package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

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
    void whatAnAccountWasCalledIsErasedAndTheMoneyStays() {
        UUID account = BOOKS.account(ann, 100);

        BOOKS.part(Lending.class)
                .writing(connection ->
                        Mono.from(data("accounts").erase(connection, ann)).thenReturn(true))
                .block(Books.LIMIT);

        Account left = Books.had(BOOKS.ledger().account(account, ann));
        assertThat(left.name()).isEqualTo("Erased");
        assertThat(left.balance()).isEqualTo(100);
    }
}
