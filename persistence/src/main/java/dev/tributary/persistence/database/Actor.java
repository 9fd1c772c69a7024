package dev.tributary.persistence.database;

import io.r2dbc.spi.Connection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Who asks for what is written. It travels in the context of a chain, and {@link Lending#writing} tells PostgreSQL for as long
 * as the transaction lasts; the audit log reads it there.
 *
 * @param subject of the sender's identity; {@code null} if he is anonymous
 * @param traceId of the request; never empty
 */
public record Actor(@Nullable String subject, String traceId) {

    public Actor {
        if (traceId.isEmpty()) {
            throw new IllegalArgumentException("traceId: empty (expected: a trace id)");
        }
    }

    /** Null where nobody has said who it is. */
    static @Nullable Actor in(ContextView context) {
        return context.getOrDefault(Actor.class, null);
    }

    /** The context with this actor in the place of any other. */
    public Context into(Context context) {
        return context.put(Actor.class, this);
    }

    Mono<Void> tell(Connection connection) {
        Sql sql = new Sql();
        return sql.add("select set_config('tributary.actor', " + sql.bind(subject == null ? "" : subject)
                        + ", true), set_config('tributary.trace', " + sql.bind(traceId) + ", true)")
                .on(connection, row -> Sql.value(row, 1, String.class))
                .then();
    }
}
