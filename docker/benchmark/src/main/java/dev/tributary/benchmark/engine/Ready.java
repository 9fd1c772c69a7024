package dev.tributary.benchmark.engine;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.SqlCall;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** A database that has its answer ready, whatever is asked. */
record Ready(Json answer) implements Database {

    @Override
    public Mono<List<Json>> ask(SqlCall call) {
        return Mono.just(Collections.nCopies(call.queries().size(), answer));
    }

    @Override
    public <T> Mono<T> inSnapshot(Function<Database, Mono<T>> asking) {
        return asking.apply(this);
    }
}
