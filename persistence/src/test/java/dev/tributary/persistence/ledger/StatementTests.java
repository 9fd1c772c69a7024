package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.resource.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTests {

    private static final Books BOOKS = Books.empty();
    private static final String ANN = Books.somebody();
    private static final UUID ACCOUNT = BOOKS.account(ANN, 1000);
    private static final UUID OTHER = BOOKS.account(Books.somebody(), 0);

    @BeforeAll
    static void move() {
        for (int cents = 1; cents <= 10; cents++) {
            BOOKS.outcome(new Order(ANN, ACCOUNT, OTHER, cents, "EUR", "No. " + cents));
        }
    }

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    private static Excerpt read(UUID account, Stretch stretch) {
        String owner = BOOKS.ask("select owner from ledger.account where id = '" + account + "'");
        return Books.had(BOOKS.ledger().postings(account, owner, stretch));
    }

    private static Stretch stretch(@Nullable Place behind, boolean backwards, int size) {
        return new Stretch(null, null, behind, backwards, size);
    }

    private static List<Long> amounts(Excerpt excerpt) {
        return excerpt.postings().stream().map(Posting::amount).toList();
    }

    @Test
    void hasTheBalanceAfterEachPostingTheNewestFirst() {
        Excerpt all = read(ACCOUNT, stretch(null, false, 100));

        assertThat(amounts(all)).containsExactly(-10L, -9L, -8L, -7L, -6L, -5L, -4L, -3L, -2L, -1L, 1000L);
        assertThat(all.postings().getFirst().balance()).isEqualTo(945);
        assertThat(all.postings().getFirst().reference()).isEqualTo("No. 10");
        assertThat(all.postings().getFirst().other()).isEqualTo(OTHER);
        assertThat(all.postings().getLast().other()).isNull();
        assertThat(all.next()).isNull();
        assertThat(all.previous()).isNull();
        assertThat(read(OTHER, stretch(null, false, 100)).postings().getFirst().other())
                .isEqualTo(ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 11, 12})
    void isWalkedThereAndBackWithoutGapOrRepetition(int size) {
        List<Long> there = new ArrayList<>();
        Excerpt part = read(ACCOUNT, stretch(null, false, size));
        there.addAll(amounts(part));
        while (part.next() != null) {
            part = read(ACCOUNT, stretch(part.next(), false, size));
            there.addAll(amounts(part));
        }
        List<Long> back = new ArrayList<>(amounts(part));
        while (part.previous() != null) {
            part = read(ACCOUNT, stretch(part.previous(), true, size));
            back.addAll(0, amounts(part));
        }

        assertThat(there).containsExactly(-10L, -9L, -8L, -7L, -6L, -5L, -4L, -3L, -2L, -1L, 1000L);
        assertThat(back).isEqualTo(there);
    }

    @Test
    void isCutByTimeFromInclusiveUntilExclusive() {
        List<Posting> all = read(ACCOUNT, stretch(null, false, 100)).postings();
        Instant from = all.get(6).place().at();
        Instant until = all.get(2).place().at();

        assertThat(amounts(read(ACCOUNT, new Stretch(from, until, null, false, 100))))
                .containsExactly(-7L, -6L, -5L, -4L);
        assertThat(amounts(read(ACCOUNT, new Stretch(from, until, all.get(4).place(), false, 100))))
                .containsExactly(-5L, -4L);
        assertThat(amounts(read(ACCOUNT, new Stretch(Instant.now().plus(Duration.ofDays(1)), null, null, false, 1))))
                .isEmpty();
    }

    @Test
    void ofAnotherIsAbsent() {
        assertThat(BOOKS.ledger().postings(OTHER, ANN, stretch(null, false, 1)).blockOptional(Shop.LIMIT))
                .isEmpty();
    }

    @Test
    void keepsTheOrderOfTheBalancesEvenIfTheClockGoesBack() {
        String owner = Books.somebody();
        UUID account = BOOKS.account(owner, 10);
        BOOKS.run("update ledger.account set moved_at = now() + interval '1 hour' where id = '" + account + "'");

        UUID to = BOOKS.account(Books.somebody(), 0);
        BOOKS.outcome(Books.order(owner, account, to, 1));
        BOOKS.outcome(Books.order(owner, account, to, 2));

        assertThat(amounts(read(account, stretch(null, false, 100)))).containsExactly(-2L, -1L, 10L);
    }
}
