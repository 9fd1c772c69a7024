package dev.tributary.aggregation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tributary.aggregation.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InputsTests {

    private static final Inputs INPUTS = new Inputs(
            Map.of("id", 42L, "row", Json.TRUE),
            Set.of("id", "row", "most"),
            List.of(Json.of(1)),
            Deadline.in(Duration.ofSeconds(1), () -> 0),
            new TraceParent(AnyCaller.TRACE_ID, true));

    @Test
    void areThereByNameInTheirClass() {
        assertThat(INPUTS.get("id", Long.class)).isEqualTo(42);
        assertThat(INPUTS.get("row", Json.class)).isEqualTo(Json.TRUE);
        assertThat(INPUTS.find("id", Number.class)).contains(42L);
        assertThat(INPUTS.keys()).containsExactly(Json.of(1));
        assertThat(INPUTS.deadline().left()).isEqualTo(Duration.ofSeconds(1));
        assertThat(INPUTS.trace().traceId()).isEqualTo(AnyCaller.TRACE_ID);
    }

    @Test
    void mayBeLeftOutByTheCaller() {
        assertThat(INPUTS.find("most", Integer.class)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> INPUTS.get("most", Integer.class))
                .withMessage("most: left out by the caller (expected: a required parameter, a default, or find)");
    }

    @Test
    void areRefusedByANameThatWasNotDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INPUTS.find("ib", Long.class))
                .withMessage("ib: not declared (expected: one of id, most, row)");
    }

    @Test
    void areRefusedAsAnotherClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INPUTS.get("id", Integer.class))
                .withMessage("id: asked for as Integer (expected: Long)");
    }
}
