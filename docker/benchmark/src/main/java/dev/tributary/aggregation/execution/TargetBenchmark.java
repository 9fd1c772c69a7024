package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.View;
import dev.tributary.benchmark.engine.Declared;
import dev.tributary.benchmark.engine.Nobody;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;

/** Rendering the path of a call; in the engine's own package, which does not show it. */
@NullMarked
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TargetBenchmark {

    private final CallSource source;
    private final Scope scope;

    /** The first call of the view with five. */
    public TargetBenchmark() {
        View view = Declared.view("five");
        source = (CallSource) view.parts().getFirst().source();
        Arguments arguments = Arguments.read(view, Map.of("id", "42"), Map.of(), name -> List.of());
        scope = new Scope(arguments, Nobody.NOBODY, new Arrivals(Planner.plan(view)));
    }

    /** A path with one value. */
    @Benchmark
    public String path() {
        var target = new Target(scope);
        target.path(source.path());
        return target.toString();
    }
}
