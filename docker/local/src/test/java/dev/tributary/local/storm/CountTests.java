package dev.tributary.local.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountTests {

    private static final Books.Line A_FUNDED = new Books.Line("d1", 100, 100, true);
    private static final Books.Line B_FUNDED = new Books.Line("d2", 100, 100, true);
    private static final Books.Line A_SENT = new Books.Line("t1", -30, 70, false);
    private static final Books.Line B_GOT = new Books.Line("t1", 30, 130, false);

    private final Fate fate = new Fate(new Wish("k1", "a", "b", 30));
    private final Fate other = new Fate(new Wish("k2", "a", "b", 30));

    private static Answer moved(String transfer) {
        return new Answer(201, "{\"id\":\"" + transfer + "\",\"amount\":30}");
    }

    private static Books books(long a, long b, List<Books.Line> ofA, List<Books.Line> ofB) {
        return new Books(Map.of("a", a, "b", b), Map.of("a", ofA, "b", ofB));
    }

    private static Books right() {
        return books(70, 130, List.of(A_SENT, A_FUNDED), List.of(B_GOT, B_FUNDED));
    }

    private List<String> faults(Books books, Fate... fates) {
        return new Count(List.of(fates), books, 100).faults();
    }

    @Test
    void isContentWithOnePairOfPostingsForAKey() {
        fate.tell(moved("t1"));
        fate.tell(moved("t1"));
        other.tell(new Answer(409, "{\"code\":\"insufficient-funds\"}"));

        assertThat(faults(right(), fate, other)).isEmpty();
    }

    @Test
    void seesAKeyThatMovedTwice() {
        fate.tell(moved("t1"));
        fate.tell(moved("t2"));

        assertThat(faults(right(), fate)).anyMatch(fault -> fault.contains("expected: one fate"));
    }

    @Test
    void seesARefusalThatWasNone() {
        fate.tell(moved("t1"));
        fate.tell(new Answer(409, "{\"code\":\"insufficient-funds\"}"));

        assertThat(faults(right(), fate)).anyMatch(fault -> fault.contains("expected: one fate"));
    }

    @Test
    void seesATransferOfTwoKeys() {
        fate.tell(moved("t1"));
        other.tell(moved("t1"));

        assertThat(faults(right(), fate, other)).anyMatch(fault -> fault.contains("of the keys k2 and k1"));
    }

    @Test
    void seesAnAnswerWithoutPostingsAndPostingsWithoutAnAnswer() {
        fate.tell(moved("t9"));

        assertThat(faults(right(), fate)).hasSize(4).allMatch(fault -> fault.contains("transfer t"));
    }

    @Test
    void seesAWishWithoutAFate() {
        assertThat(faults(books(100, 100, List.of(A_FUNDED), List.of(B_FUNDED)), fate))
                .containsExactly("key k1: not settled (expected: an answer)");
    }

    @Test
    void seesMoneyThatWasMade() {
        fate.tell(moved("t1"));

        assertThat(faults(books(71, 130, List.of(A_SENT, A_FUNDED), List.of(B_GOT, B_FUNDED)), fate))
                .anyMatch(fault -> fault.contains("expected: the balance 71"));
        assertThat(faults(books(70, 130, List.of(A_SENT, A_FUNDED, A_FUNDED), List.of(B_GOT, B_FUNDED)), fate))
                .anyMatch(fault -> fault.contains("deposits of 200"));
    }

    @Test
    void seesANegativeBalance() {
        var sent = new Books.Line("t1", -130, -30, false);
        var got = new Books.Line("t1", 130, 230, false);
        var large = new Fate(new Wish("k1", "a", "b", 130));
        large.tell(moved("t1"));

        assertThat(faults(books(-30, 230, List.of(sent, A_FUNDED), List.of(got, B_FUNDED)), large))
                .containsExactly("a: " + sent + " (expected: no negative balance)");
    }
}
