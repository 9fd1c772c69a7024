package dev.tributary.persistence.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A part of a list that can only be walked one way, from its newest row on.
 *
 * @param rows each as JSON
 * @param next what to ask for to go on; {@code null} where the list ends
 */
public record Slice(List<byte[]> rows, @Nullable String next) {

    /** The most rows of one. */
    public static final int MOST_ROWS = 100;

    private static final int WALK_ROWS = 500;

    public Slice {
        rows = List.copyOf(rows);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(byte[] json, String place) {}

    /**
     * Reads a part of at most so many rows.
     *
     * @param selection a statement without its end, whose first column is the row's JSON and whose second is its place as text
     */
    public static Mono<Slice> read(Connection connection, Sql selection, int size) {
        return selection
                .add(" limit " + selection.bind(size + 1L))
                .on(connection, Slice::placed)
                .collectList()
                .map(found -> of(found, size));
    }

    private static Placed placed(Readable row) {
        return new Placed(Sql.value(row, 0, byte[].class), Sql.value(row, 1, String.class));
    }

    private static Slice of(List<Placed> found, int size) {
        boolean goesOn = found.size() > size;
        List<Placed> inside = goesOn ? found.subList(0, size) : found;
        return new Slice(
                inside.stream().map(Placed::json).toList(),
                goesOn ? inside.getLast().place() : null);
    }

    /** All rows, a part at a time: the next is read when the last row of the one before has been taken. */
    public static Flux<byte[]> walk(Lending connections, Function<@Nullable String, Sql> selections) {
        return slice(connections, selections, null)
                .expand(slice -> slice.next() == null ? Mono.empty() : slice(connections, selections, slice.next()))
                .concatMapIterable(Slice::rows, 1);
    }

    private static Mono<Slice> slice(
            Lending connections, Function<@Nullable String, Sql> selections, @Nullable String from) {
        return connections.reading(connection -> read(connection, selections.apply(from), WALK_ROWS));
    }
}
