package dev.tributary.benchmark.engine;

import dev.tributary.aggregation.json.Json;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The one pass over a body. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonCheckBenchmark {

    private static final int DEPTH = 64;

    private final byte[] small = Bodies.ofSize(2 * 1024);
    private final byte[] large = Bodies.ofSize(10 * 1024);

    /** A usual body. */
    @Benchmark
    public Json of2KB() {
        return Json.checked(small, DEPTH);
    }

    /** A list. */
    @Benchmark
    public Json of10KB() {
        return Json.checked(large, DEPTH);
    }
}
