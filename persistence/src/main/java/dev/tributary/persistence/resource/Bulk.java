package dev.tributary.persistence.resource;

import dev.tributary.persistence.resource.Result.Done;
import dev.tributary.persistence.resource.Result.Refused;
import dev.tributary.persistence.resource.Result.Undone;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Several writes in one transaction, each behind a savepoint, so that one that is refused leaves the others as they are. */
final class Bulk {

    private static final String ITEM = "item";
    private static final String ALL = "all_items";

    private final Connection connection;
    private final boolean atomic;

    Bulk(Connection connection, boolean atomic) {
        this.connection = connection;
        this.atomic = atomic;
    }

    <T> Mono<List<Result>> each(List<T> items, Function<T, Mono<Row>> write) {
        return Mono.from(connection.createSavepoint(ALL))
                .thenMany(Flux.fromIterable(items))
                .concatMap(item -> one(write.apply(item)))
                .collectList()
                .flatMap(this::settled);
    }

    private Mono<Result> one(Mono<Row> written) {
        return Mono.from(connection.createSavepoint(ITEM))
                .then(written)
                .<Result>map(Done::new)
                .onErrorResume(RefusedWriteException.class, this::refused)
                .flatMap(result -> Mono.from(connection.releaseSavepoint(ITEM)).thenReturn(result));
    }

    private Mono<Result> refused(RefusedWriteException refused) {
        return Mono.from(connection.rollbackTransactionToSavepoint(ITEM)).thenReturn(new Refused(refused.why()));
    }

    private Mono<List<Result>> settled(List<Result> results) {
        if (!atomic || results.stream().allMatch(Done.class::isInstance)) {
            return Mono.just(results);
        }
        List<Result> undone = results.stream()
                .map(result -> result instanceof Refused ? result : new Undone())
                .toList();
        return Mono.from(connection.rollbackTransactionToSavepoint(ALL)).thenReturn(undone);
    }
}
