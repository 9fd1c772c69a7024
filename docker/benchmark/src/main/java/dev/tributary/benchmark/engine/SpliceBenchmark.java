package dev.tributary.benchmark.engine;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Five checked bodies of 2 KB, put together to a document. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SpliceBenchmark {

    private static final int CAPACITY = 12 * 1024;

    private final Json body = Json.trusted(Bodies.ofSize(2 * 1024));

    /** As the engine does it. */
    @Benchmark
    public byte[] fiveOf2KB() {
        return new JsonWriter(CAPACITY)
                .beginObject()
                .name("stock")
                .value(body)
                .name("seller")
                .value(body)
                .name("related")
                .value(body)
                .name("prices")
                .value(body)
                .name("media")
                .value(body)
                .endObject()
                .toBytes();
    }
}
