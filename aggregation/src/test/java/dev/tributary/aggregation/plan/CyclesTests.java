package dev.tributary.aggregation.plan;

import static dev.tributary.aggregation.plan.Parts.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CyclesTests {

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(Cycles.in(List.of())).isEmpty();
        assertThat(Cycles.in(List.of(part("a"), part("b", "a", ":id"), part("c", "a", "b"))))
                .isEmpty();
    }

    @Test
    void findsNoneWhereTwoWaysLeadToOnePart() {
        assertThat(Cycles.in(List.of(part("a", "b", "c"), part("b", "d"), part("c", "d"), part("d"))))
                .isEmpty();
    }

    @Test
    void findsAPartThatWaitsForItself() {
        assertThat(Cycles.in(List.of(part("a", "a")))).containsExactly("a", "a");
    }

    @Test
    void findsTwoThatWaitForEachOther() {
        assertThat(Cycles.in(List.of(part("a", "b"), part("b", "a")))).containsExactly("a", "b", "a");
    }

    @Test
    void leavesOutTheWayThatLeadsThere() {
        assertThat(Cycles.in(List.of(part("x"), part("in", "x", "a"), part("a", "b"), part("b", "c"), part("c", "a"))))
                .containsExactly("a", "b", "c", "a");
    }

    @Test
    void findsALongOne() {
        List<Part> ring = IntStream.range(0, 500)
                .mapToObj(i -> part("p" + i, "p" + (i + 1) % 500))
                .toList();

        assertThat(Cycles.in(ring)).hasSize(501).startsWith("p0", "p1").endsWith("p499", "p0");
    }

    @Test
    void doesNotMindReferencesToNothing() {
        assertThat(Cycles.in(List.of(part("a", "absent")))).isEmpty();
    }

    @Test
    void looksAtEveryPartOnceHoweverManyWaysThereAre() {
        List<Part> ladder = IntStream.range(0, 60)
                .mapToObj(i -> i < 58 ? part("p" + i, "p" + (i + 1), "p" + (i + 2)) : part("p" + i))
                .toList();

        assertThat(Cycles.in(ladder)).isEmpty();
    }
}
