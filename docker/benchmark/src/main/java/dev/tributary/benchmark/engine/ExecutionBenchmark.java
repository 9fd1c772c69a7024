package dev.tributary.benchmark.engine;

import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.KeptParts;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.execution.Sources;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.View;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;

/** A whole answer by sources that have theirs ready: what the engine itself costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExecutionBenchmark {

    private static final Map<String, String> PATH = Map.of("id", "42");

    private final Sources sources;
    private View view = Declared.view("page");
    private PlanExecution execution;

    /** The scenario. */
    @Param({"page", "five"})
    public String scenario = "page";

    /** Sources in memory, on the clock of the machine. */
    public ExecutionBenchmark() {
        SourceReply reply = SourceReply.of(Json.trusted(Bodies.ofSize(2 * 1024)));
        sources = new Sources(
                Map.of("backend", call -> Mono.just(reply)), new Ready(reply.body()), function -> Mono.just(reply));
        execution = new PlanExecution(Planner.plan(view), sources, KeptParts.none(), System::nanoTime);
    }

    /** Takes the scenario's view. */
    @Setup
    public void declare() {
        view = Declared.view(scenario);
        execution = new PlanExecution(Planner.plan(view), sources, KeptParts.none(), System::nanoTime);
    }

    /** Reading what the caller said. */
    @Benchmark
    public Arguments arguments() {
        return Arguments.read(view, PATH, Map.of(), name -> List.of());
    }

    /** Done once a view, at start. */
    @Benchmark
    public Plan planning() {
        return Planner.plan(view);
    }

    /** From the caller's words to the document. */
    @Benchmark
    public CompletableFuture<@Nullable Answer> answer() {
        return execution.run(new Question(arguments(), Nobody.NOBODY, null)).toFuture();
    }
}
