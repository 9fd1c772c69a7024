package dev.tributary.persistence.identity;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Refresh tokens, each good for one use. One statement uses a token up and writes the next one: of many who show the same,
 * the row's lock lets one through, and the others find it used. Whoever shows a used one proves that there are two who have
 * it, the thief or the robbed, so its login ends for both (RFC 9700, section 4.14.2).
 */
final class Rotation {

    private Rotation() {}

    /** Writes the first token of a login. */
    static Mono<Void> first(Connection connection, UUID session, byte[] hash) {
        Sql sql = new Sql();
        return sql.add("insert into identity.refresh_token (hash, session_id) values (" + sql.bind(hash, byte[].class)
                        + ", " + sql.bind(session, UUID.class) + ") returning session_id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
    }

    /** The login whose token was good; empty if it was not. */
    static Mono<LiveSession> renewed(Connection connection, byte[] hash, byte[] next) {
        Sql sql = new Sql();
        return sql.add("with used as (update identity.refresh_token t set used_at = now()"
                        + " from identity.session s join identity.person p on p.id = s.person_id where t.hash = "
                        + sql.bind(hash, byte[].class) + " and t.used_at is null and s.id = t.session_id"
                        + " and s.revoked_at is null and s.expires_at > now() and p.active"
                        + " returning " + PersonRows.COLUMNS + ", t.session_id),"
                        + " next as (insert into identity.refresh_token (hash, session_id) select "
                        + sql.bind(next, byte[].class) + "::bytea, session_id from used)"
                        + " select * from used")
                .on(connection, StoredSessions::live)
                .next();
    }

    /** Ends the login of a token that was used before; empty if that is not so, or the login has ended already. */
    static Mono<Renewal.Reused> reused(Connection connection, byte[] hash) {
        Sql sql = new Sql();
        return sql.add(
                        "update identity.session s set revoked_at = now() from identity.refresh_token t where t.hash = "
                                + sql.bind(hash, byte[].class)
                                + " and t.used_at is not null and s.id = t.session_id and s.revoked_at is null returning s.id, s.person_id")
                .on(connection, row -> new Renewal.Reused(Sql.value(row, 0, UUID.class), Sql.value(row, 1, UUID.class)))
                .next();
    }
}
