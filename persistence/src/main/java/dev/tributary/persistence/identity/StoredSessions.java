package dev.tributary.persistence.identity;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Logins in PostgreSQL, whose clock tells when they are over. */
final class StoredSessions implements Sessions {

    private static final String LIVE = "s.revoked_at is null and s.expires_at > now()";

    private final Lending lending;
    private final AuditLog audit;

    StoredSessions(Lending lending, AuditLog audit) {
        this.lending = lending;
        this.audit = audit;
    }

    @Override
    public Mono<LiveSession> begin(StoredPassword shown, @Nullable String agent, byte[] tokenHash, Duration life) {
        return lending.writing(connection -> begun(connection, shown, agent, life)
                .delayUntil(session -> Rotation.first(connection, session, tokenHash))
                .delayUntil(_ -> tidied(connection, shown.person().id()))
                .delayUntil(session -> audit.add(
                        connection,
                        deed("session.create", session, shown.person().id())))
                .map(session -> new LiveSession(session, shown.person())));
    }

    private static Deed deed(String action, UUID session, UUID person) {
        return Deed.done(action, "person:" + person).with("session", session.toString());
    }

    /** The person's row is locked against a change of the password until the login is there. */
    private static Mono<UUID> begun(
            Connection connection, StoredPassword shown, @Nullable String agent, Duration life) {
        Sql sql = new Sql();
        String seconds = sql.bind(life.toSeconds());
        return sql.add("with known as (select id from identity.person where id = "
                        + sql.bind(shown.person().id(), UUID.class) + " and active and password_changed_at = "
                        + sql.bind(shown.changedAt(), Instant.class) + " for share)"
                        + " insert into identity.session (person_id, agent, expires_at) select id, "
                        + sql.bind(agent, String.class) + "::text, now() + " + seconds
                        + "::bigint * interval '1 second' from known returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .next();
    }

    /** Ends the oldest logins where there are too many, and forgets some, of whomever, that are over. */
    private Mono<Void> tidied(Connection connection, UUID person) {
        Sql sql = new Sql();
        return sql.add("with many as (update identity.session set revoked_at = now() where id in (select s.id"
                        + " from identity.session s where s.person_id = " + sql.bind(person, UUID.class) + " and "
                        + LIVE
                        + " order by s.created_at desc, s.id offset " + MOST + ") returning id),"
                        + " over as (delete from identity.session where id in (select id from identity.session"
                        + " where expires_at < now() order by expires_at limit 100 for update skip locked) returning id)"
                        + " select id from many")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .collectList()
                .flatMap(ended -> told(connection, audit, person, ended));
    }

    @Override
    public Mono<Renewal> renew(byte[] tokenHash, byte[] nextHash) {
        return lending.writing(connection -> Rotation.renewed(connection, tokenHash, nextHash)
                .<Renewal>map(Renewal.Renewed::new)
                .switchIfEmpty(Mono.defer(() -> reused(connection, tokenHash)))
                .defaultIfEmpty(new Renewal.Refused()));
    }

    private Mono<Renewal> reused(Connection connection, byte[] tokenHash) {
        return Rotation.reused(connection, tokenHash)
                .delayUntil(reused -> audit.add(connection, refusal(reused)))
                .cast(Renewal.class);
    }

    private static Deed refusal(Renewal.Reused reused) {
        return Deed.refused("session.renew", "person:" + reused.person())
                .with("session", reused.session().toString());
    }

    @Override
    public Mono<LiveSession> live(UUID session, UUID person) {
        Sql sql = new Sql();
        sql.add("select " + PersonRows.COLUMNS
                + ", s.id from identity.session s join identity.person p on p.id = s.person_id"
                + " where s.id = " + sql.bind(session, UUID.class) + " and p.id = " + sql.bind(person, UUID.class)
                + " and p.active and " + LIVE);
        return lending.reading(
                connection -> sql.on(connection, StoredSessions::live).next());
    }

    static LiveSession live(Readable row) {
        return new LiveSession(Sql.value(row, PersonRows.WIDTH, UUID.class), PersonRows.person(row));
    }

    @Override
    public Mono<List<Session>> of(UUID person) {
        Sql sql = new Sql();
        sql.add("select s.id, s.agent, s.created_at, s.expires_at from identity.session s where s.person_id = "
                + sql.bind(person, UUID.class) + " and " + LIVE + " order by s.created_at desc, s.id limit " + MOST);
        return lending.reading(
                connection -> sql.on(connection, StoredSessions::session).collectList());
    }

    private static Session session(Readable row) {
        return new Session(
                Sql.value(row, 0, UUID.class),
                row.get(1, String.class),
                Sql.value(row, 2, Instant.class),
                Sql.value(row, 3, Instant.class));
    }

    @Override
    public Mono<UUID> end(UUID session, UUID person) {
        Sql sql = new Sql();
        sql.add("update identity.session s set revoked_at = now() where s.id = " + sql.bind(session, UUID.class)
                + " and s.person_id = " + sql.bind(person, UUID.class) + " and " + LIVE + " returning s.id");
        return lending.writing(connection -> sql.on(connection, row -> Sql.value(row, 0, UUID.class))
                .next()
                .delayUntil(ended -> audit.add(connection, deed("session.end", ended, person))));
    }

    @Override
    public Mono<List<UUID>> endAll(UUID person) {
        return lending.writing(connection -> end(connection, audit, person, null));
    }

    /** Ends all logins of a person but that one, where there is one to be kept, and has it written down. */
    static Mono<List<UUID>> end(Connection connection, AuditLog audit, UUID person, @Nullable UUID kept) {
        Sql sql = new Sql();
        return sql.add("update identity.session s set revoked_at = now() where s.person_id = "
                        + sql.bind(person, UUID.class) + " and s.id is distinct from " + sql.bind(kept, UUID.class)
                        + "::uuid and " + LIVE + " returning s.id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .collectList()
                .delayUntil(ended -> told(connection, audit, person, ended));
    }

    private static Mono<Void> told(Connection connection, AuditLog audit, UUID person, List<UUID> ended) {
        Deed deed = Deed.done("session.end", "person:" + person).with("sessions", String.valueOf(ended.size()));
        return ended.isEmpty() ? Mono.empty() : audit.add(connection, deed);
    }
}
