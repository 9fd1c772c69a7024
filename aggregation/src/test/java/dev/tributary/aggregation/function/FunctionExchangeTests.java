package dev.tributary.aggregation.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.FunctionCall;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceFunction;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.source.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@ExtendWith(OutputCaptureExtension.class)
class FunctionExchangeTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void repliesWithTheValueOfTheFunction() {
        StepVerifier.create(asked(inputs -> Mono.just(Json.of(7))))
                .expectNext(SourceReply.of(Json.of(7)))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void callsNothingBeforeSubscriptionAndAnewForEach() {
        var calls = new AtomicInteger();
        Mono<SourceReply> asked = asked(inputs -> Mono.just(Json.of(calls.incrementAndGet())));

        assertThat(calls).hasValue(0);
        StepVerifier.create(asked.then(asked))
                .expectNext(SourceReply.of(Json.of(2)))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void takesNothingForNoValue(CapturedOutput output) {
        assertFails(inputs -> Mono.empty(), new SourceFailure.NotFound("no-value"));
        assertFails(FunctionExchangeTests::nothing, new SourceFailure.NotFound("no-value"));
        assertThat(output).doesNotContain("failed");
    }

    /** What a careless function does. */
    @SuppressWarnings("NullAway")
    private static Mono<Json> nothing(Inputs inputs) {
        return null;
    }

    @Test
    void letsTheFunctionSayWhyItFailed(CapturedOutput output) {
        var busy = new SourceFailure.Unavailable("shut", Duration.ofSeconds(3));

        assertFails(inputs -> Mono.error(new SourceException(busy)), busy);
        assertFails(
                inputs -> {
                    throw new SourceException(busy);
                },
                busy);
        assertThat(output).doesNotContain("failed");
    }

    @Test
    void keepsAnyOtherErrorToTheLogAndTellsItOnce(CapturedOutput output) {
        assertFails(
                inputs -> Mono.error(new IllegalStateException("secret")), new SourceFailure.Broken("failed", false));

        assertThat(output.getOut()
                        .split("The function of views\\.v\\.parts\\.a failed, trace " + AnyCaller.TRACE_ID, -1))
                .hasSize(2);
        assertThat(output).contains("IllegalStateException: secret");
    }

    @Test
    void takesWhatIsThrownForWhatIsSignalled(CapturedOutput output) {
        assertFails(
                inputs -> Mono.just(Json.of(inputs.get("none", String.class))),
                new SourceFailure.Broken("failed", false));
        assertFails(
                inputs -> Mono.just(Json.checked("{".getBytes(StandardCharsets.UTF_8), 8)),
                new SourceFailure.Broken("failed", false));

        assertThat(output).contains("none: not declared (expected: one of id)", "JsonException");
    }

    private static void assertFails(SourceFunction function, SourceFailure failure) {
        StepVerifier.create(asked(function))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(SourceException.class, failed -> {
                            assertThat(failed.failure()).isEqualTo(failure);
                            assertThat(failed.attempts()).isOne();
                        }))
                .verify(LIMIT);
    }

    private static Mono<SourceReply> asked(SourceFunction function) {
        var deadline = Deadline.in(LIMIT, () -> 0);
        var trace = new TraceParent(AnyCaller.TRACE_ID, true);
        var inputs = new Inputs(Map.of(), Set.of("id"), List.of(), deadline, trace);
        return new FunctionExchange().exchange(new FunctionCall("views.v.parts.a", function, inputs));
    }
}
