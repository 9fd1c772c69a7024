package dev.tributary.aggregation.plan;

import static dev.tributary.aggregation.plan.Parts.part;
import static dev.tributary.aggregation.plan.Parts.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.View;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTests {

    @Test
    void asksAtOnceWhatNeedsNothing() {
        Plan plan = Planner.plan(view(part("a"), part("b", ":id"), part("c")));

        assertThat(plan.steps()).extracting(Step::wave).containsOnly(0);
        assertThat(plan.steps()).allMatch(step -> step.needs().isEmpty() && !step.needed());
    }

    @Test
    void keepsTheOrderOfTheDocument() {
        View view = view(part("last", "first"), part("middle"), part("first"));

        Plan plan = Planner.plan(view);

        assertThat(plan.view()).isSameAs(view);
        assertThat(plan.steps()).extracting(Step::part).isEqualTo(view.parts());
        assertThat(plan.steps()).extracting(Step::index).containsExactly(0, 1, 2);
    }

    @Test
    void asksAPartOneWaveAfterTheLastOfThoseThatItNeeds() {
        Plan plan = Planner.plan(
                view(part("d", "a", "c"), part("c", "b"), part("b", "a"), part("a"), part("e", "a", "a", "d", ":id")));

        assertThat(plan.steps()).extracting(Step::wave).containsExactly(3, 2, 1, 0, 4);
    }

    @Test
    void namesWhatAPartNeedsOnceAndInOrder() {
        Plan plan = Planner.plan(view(part("a"), part("b"), part("c", "b", "a", ":id", "b")));

        assertThat(plan.steps().getLast().needs()).containsExactly(1, 0);
        assertThat(plan.steps()).extracting(Step::needed).containsExactly(true, true, false);
    }

    @Test
    void plansAChainOfAHundredParts() {
        Part[] chain = IntStream.range(0, 100)
                .mapToObj(i -> i == 99 ? part("p99") : part("p" + i, "p" + (i + 1)))
                .toArray(Part[]::new);

        assertThat(Planner.plan(view(chain)).steps().getFirst().wave()).isEqualTo(99);
    }

    @Test
    void isTheSameForTheSameView() {
        View view = view(part("a"), part("b", "a"));

        assertThat(Planner.plan(view)).isEqualTo(Planner.plan(view));
    }

    @Test
    void cannotBeChanged() {
        assertThat(Planner.plan(view(part("a"))).steps()).isUnmodifiable();
    }

    @Test
    void asksTogetherTheQueriesThatWaitForTheSameParts() {
        Plan plan = Planner.plan(
                view(part("a"), part("b", "a"), part("c", ":id"), part("d", "a"), part("e", "b"), part("f", "a", "c")));

        assertThat(plan.together()).containsExactly(List.of(0, 2), List.of(1, 3));
    }
}
