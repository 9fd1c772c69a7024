package dev.tributary.aggregation.source;

import dev.tributary.aggregation.json.Json;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** A database of a test. */
public final class Databases implements Database {

    private final Function<SqlCall, Mono<List<Json>>> answers;

    private Databases(Function<SqlCall, Mono<List<Json>>> answers) {
        this.answers = answers;
    }

    /** Answers statements as the test says; whether at one moment makes no difference to it. */
    public static Database of(Function<SqlCall, Mono<List<Json>>> answers) {
        return new Databases(answers);
    }

    @Override
    public Mono<List<Json>> ask(SqlCall call) {
        return answers.apply(call);
    }

    @Override
    public <T> Mono<T> inSnapshot(Function<Database, Mono<T>> asking) {
        return asking.apply(this);
    }

    @Override
    public String toString() {
        return "Database";
    }
}
