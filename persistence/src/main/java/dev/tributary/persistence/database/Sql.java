package dev.tributary.persistence.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A statement and the values bound in it, made together so that they cannot part. Its text consists of declarations and of
 * which of their members are asked for; no value is ever part of it.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Bound> values = new ArrayList<>();

    private record Bound(@Nullable Object value, Class<?> type) {}

    /** Adds a piece of the statement's text. */
    public Sql add(String part) {
        text.append(part);
        return this;
    }

    /** Binds a value and answers what stands for it in the text. */
    public String bind(@Nullable Object value, Class<?> type) {
        values.add(new Bound(value, type));
        return "$" + values.size();
    }

    /** Binds a text. */
    public String bind(String value) {
        return bind(value, String.class);
    }

    /** Binds a number. */
    public String bind(long value) {
        return bind(value, Long.class);
    }

    /** Binds values as an array, which must be of that type's. */
    public String bindAll(List<?> items, Class<?> type) {
        Object[] array = (Object[]) Array.newInstance(type, items.size());
        return bind(items.toArray(array), array.getClass());
    }

    /** The rows, each read while its buffers are there. */
    public <T> Flux<T> on(Connection connection, Function<Readable, T> read) {
        return Flux.defer(() -> statement(connection).execute()).concatMap(result -> result.map(read));
    }

    /** A value that is never null. */
    public static <T> T value(Readable row, int column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }

    private Statement statement(Connection connection) {
        Statement statement = connection.createStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            Bound bound = values.get(i);
            if (bound.value() == null) {
                statement.bindNull(i, bound.type());
            } else {
                statement.bind(i, bound.value());
            }
        }
        return statement;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
