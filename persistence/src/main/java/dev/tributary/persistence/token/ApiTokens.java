package dev.tributary.persistence.token;

import dev.tributary.persistence.database.DatabaseFaults;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.OwnSubject;
import dev.tributary.persistence.resource.RefusedWrite;
import dev.tributary.persistence.resource.RefusedWriteException;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The API tokens, of which only hashes are kept. Tokens are given as JSON, and as such never tell how they read. */
public final class ApiTokens {

    /** The JSON of a token {@code t}. */
    static final String JSON = "(select row_to_json(d) from (select t.id, t.name, t.hint, t.scopes,"
            + " t.created_by as \"createdBy\", t.created_at as \"createdAt\", t.expires_at as \"expiresAt\","
            + " t.last_used_at as \"lastUsedAt\", t.revoked_at as \"revokedAt\") d)";

    private static final String UNIQUE = "23505";

    private final Lending connections;

    ApiTokens(Lending connections) {
        this.connections = connections;
    }

    /**
     * Creates a token, which belongs to the person who creates it, or to whom the token belongs that does. Empty if the creator
     * has lost meanwhile what lets him; a {@link RefusedWriteException} if its name is taken.
     */
    public Mono<byte[]> create(NewToken token) {
        UUID creator = OwnSubject.id(token.creator());
        return connections.writing(connection -> held(connection, creator)
                .then(Mono.defer(() -> inserted(connection, token, creator)))
                .onErrorMap(ApiTokens::isTaken, _ -> new RefusedWriteException(new RefusedWrite.Conflict("name"))));
    }

    /** Whoever takes rights from the person waits until the token is there, and revokes it too; or this one waits for him. */
    private static Mono<Void> held(Connection connection, @Nullable UUID creator) {
        Sql sql = new Sql();
        String id = sql.bind(creator, UUID.class);
        return sql.add("select id from identity.person where id = coalesce("
                        + "(select created_by from identity.api_token where id = " + id + "), " + id + ") for share")
                .on(connection, ApiTokens::id)
                .then();
    }

    private static Mono<byte[]> inserted(Connection connection, NewToken token, @Nullable UUID creator) {
        Sql sql = new Sql();
        return sql.add("insert into identity.api_token as t (name, hash, hint, scopes, expires_at, created_by) select "
                        + sql.bind(token.name()) + ", " + sql.bind(token.hash(), byte[].class) + ", "
                        + sql.bind(token.hint()) + ", " + sql.bindAll(token.scopes(), String.class) + ", "
                        + sql.bind(token.expiresAt(), Instant.class) + ", coalesce(p.id, m.created_by) from (select "
                        + sql.bind(creator, UUID.class) + " as id) c left join identity.person p on p.id = c.id"
                        + " left join identity.api_token m on m.id = c.id where m.revoked_at is null"
                        + " and (p.id is null or (p.active and p.role = any("
                        + sql.bindAll(List.copyOf(token.roles()), String.class) + "))) returning " + JSON)
                .on(connection, row -> Sql.value(row, 0, byte[].class))
                .next();
    }

    private static boolean isTaken(Throwable error) {
        return DatabaseFaults.state(error).equals(UNIQUE);
    }

    /** Tokens of whatever state, the newest first; at most so many. */
    public Mono<Slice> list(@Nullable UUID creator, @Nullable UUID after, int size) {
        Sql sql = new Sql().add("select " + JSON + ", t.id::text from identity.api_token t where true");
        if (creator != null) {
            sql.add(" and t.created_by = " + sql.bind(creator, UUID.class));
        }
        if (after != null) {
            sql.add(" and (t.created_at, t.id) < (select created_at, id from identity.api_token where id = "
                    + sql.bind(after, UUID.class) + ")");
        }
        sql.add(" order by t.created_at desc, t.id desc");
        return connections.reading(connection -> Slice.read(connection, sql, size));
    }

    /** Empty if there is none with this id. */
    public Mono<byte[]> find(UUID id) {
        Sql sql = new Sql();
        sql.add("select " + JSON + " from identity.api_token t where t.id = " + sql.bind(id, UUID.class));
        return connections.reading(connection ->
                sql.on(connection, row -> Sql.value(row, 0, byte[].class)).next());
    }

    /** Revokes a token; empty if there is none with this id. One that is revoked stays as it is. */
    public Mono<UUID> revoke(UUID id) {
        return connections.writing(connection -> revoked(connection, id));
    }

    private static Mono<UUID> revoked(Connection connection, UUID id) {
        Sql revoking = new Sql();
        Sql found = new Sql();
        revoking.add("update identity.api_token set revoked_at = now() where revoked_at is null and id = "
                + revoking.bind(id, UUID.class) + " returning id");
        found.add("select id from identity.api_token where id = " + found.bind(id, UUID.class));
        return revoking.on(connection, ApiTokens::id)
                .next()
                .switchIfEmpty(
                        Mono.defer(() -> found.on(connection, ApiTokens::id).next()));
    }

    /**
     * The token with this hash, if it is good now and so is whose it is: it counts as used, to the minute. Empty otherwise.
     */
    public Mono<KnownToken> use(byte[] hash) {
        Sql sql = new Sql();
        sql.add("select t.id, t.name, t.scopes, t.last_used_at is null or t.last_used_at < now() - interval '1 minute'"
                + " from identity.api_token t where t.revoked_at is null and t.expires_at > now()"
                + " and not exists (select from identity.person where id = t.created_by and not active) and t.hash = "
                + sql.bind(hash, byte[].class));
        return connections
                .reading(connection -> sql.on(connection, ApiTokens::found).next())
                .flatMap(this::used);
    }

    private record Found(KnownToken token, boolean longAgo) {}

    private static Found found(Readable row) {
        Set<String> scopes = Set.of(Sql.value(row, 2, String[].class));
        return new Found(
                new KnownToken(id(row), Sql.value(row, 1, String.class), scopes), Sql.value(row, 3, Boolean.class));
    }

    private static UUID id(Readable row) {
        return Sql.value(row, 0, UUID.class);
    }

    /** When it was used is good to know, and no reason to send anybody away. */
    private Mono<KnownToken> used(Found found) {
        KnownToken token = found.token();
        return found.longAgo() ? touched(token).onErrorComplete().thenReturn(token) : Mono.just(token);
    }

    private Mono<Void> touched(KnownToken token) {
        Sql sql = new Sql();
        sql.add("update identity.api_token set last_used_at = now() where id = " + sql.bind(token.id(), UUID.class)
                + " and (last_used_at is null or last_used_at < now() - interval '1 minute') returning id");
        return connections.writing(
                connection -> sql.on(connection, ApiTokens::id).then());
    }
}
