package dev.tributary.persistence.audit;

import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * The audit log. Changes of the catalogue's, people's and API tokens' rows are written by triggers; here stands what no row
 * tells. Who did it, and in which trace, is what the transaction knows ({@link dev.tributary.persistence.database.Actor}).
 */
public final class AuditLog {

    private final Lending connections;

    public AuditLog(Lending connections) {
        this.connections = connections;
    }

    /** Adds an entry in the transaction of that connection, with which it comes to be or not. */
    public Mono<Void> add(Connection connection, Deed deed) {
        Sql sql = new Sql();
        return sql.add("select identity.audit(" + sql.bind(deed.action()) + ", " + sql.bind(deed.target(), String.class)
                        + ", " + sql.bind(deed.result().name().toLowerCase(Locale.ROOT)) + ", "
                        + sql.bind(json(deed.details())) + "::jsonb)")
                .on(connection, Readable::toString)
                .then();
    }

    /** Adds an entry in a transaction of its own: for what was refused, and changed nothing. */
    public Mono<Void> add(Deed deed) {
        return connections.writing(connection -> add(connection, deed));
    }

    /** Entries, the newest first; at most so many. */
    public Mono<Slice> list(AuditQuery query, int size) {
        return connections.reading(connection -> Slice.read(connection, query.selection(), size));
    }

    private static String json(Map<String, String> details) {
        JsonWriter json = new JsonWriter(64).beginObject();
        details.forEach((name, detail) -> json.name(name).string(detail));
        return new String(json.endObject().toBytes(), StandardCharsets.UTF_8);
    }
}
