package dev.tributary.persistence.identity;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.database.DatabaseFaults;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** People in PostgreSQL. */
final class StoredPeople implements People {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Lending lending;
    private final AuditLog audit;

    StoredPeople(Lending lending) {
        this.lending = lending;
        this.audit = new AuditLog(lending);
    }

    @Override
    public Mono<Person> register(NewPerson person) {
        return lending.writing(connection -> inserted(connection, person)
                .onErrorMap(
                        error -> DatabaseFaults.state(error).equals(UNIQUE_VIOLATION),
                        _ -> new UsernameTakenException()));
    }

    private static Mono<Person> inserted(Connection connection, NewPerson person) {
        Sql sql = new Sql();
        return sql.add("insert into identity.person as p (username, email, role, password_hash) values ("
                        + sql.bind(person.username()) + ", " + sql.bind(person.email(), String.class) + ", "
                        + sql.bind(person.role()) + ", " + sql.bind(person.passwordHash()) + ") returning "
                        + PersonRows.COLUMNS)
                .on(connection, PersonRows::person)
                .next();
    }

    @Override
    public Mono<Person> find(UUID id) {
        Sql sql = new Sql();
        sql.add("select " + PersonRows.COLUMNS + " from identity.person p where p.id = " + sql.bind(id, UUID.class));
        return lending.reading(
                connection -> sql.on(connection, PersonRows::person).next());
    }

    @Override
    public Mono<StoredPassword> password(String username) {
        Sql sql = new Sql();
        return password(sql, "lower(p.username) = lower(" + sql.bind(username) + ")");
    }

    @Override
    public Mono<StoredPassword> password(UUID id) {
        Sql sql = new Sql();
        return password(sql, "p.id = " + sql.bind(id, UUID.class));
    }

    private Mono<StoredPassword> password(Sql sql, String condition) {
        sql.add("select " + PersonRows.COLUMNS
                + ", p.password_hash, p.password_changed_at from identity.person p where " + condition);
        return lending.reading(
                connection -> sql.on(connection, StoredPeople::password).next());
    }

    private static StoredPassword password(Readable row) {
        return new StoredPassword(
                PersonRows.person(row),
                Sql.value(row, PersonRows.WIDTH, String.class),
                Sql.value(row, PersonRows.WIDTH + 1, Instant.class));
    }

    @Override
    public Mono<Person> changeEmail(UUID id, @Nullable String email, @Nullable Set<Long> versions) {
        return lending.writing(connection ->
                emailChanged(connection, id, email, versions).switchIfEmpty(Mono.defer(() -> refused(connection, id))));
    }

    private static Mono<Person> emailChanged(
            Connection connection, UUID id, @Nullable String email, @Nullable Set<Long> versions) {
        Sql sql = new Sql();
        sql.add("update identity.person p set email = " + sql.bind(email, String.class) + " where p.active and p.id = "
                + sql.bind(id, UUID.class));
        if (versions != null) {
            sql.add(" and p.version = any(" + sql.bindAll(List.copyOf(versions), Long.class) + ")");
        }
        return sql.add(" returning " + PersonRows.COLUMNS)
                .on(connection, PersonRows::person)
                .next();
    }

    /** Says why nobody was changed: nothing if nobody is there. */
    private static Mono<Person> refused(Connection connection, UUID id) {
        Sql sql = new Sql();
        return sql.add("select true from identity.person where id = " + sql.bind(id, UUID.class))
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .next()
                .flatMap(_ -> Mono.error(new ChangedMeanwhileException()));
    }

    @Override
    public Mono<Void> rehash(StoredPassword old, String hash) {
        Sql sql = new Sql();
        sql.add("update identity.person set password_hash = " + sql.bind(hash)
                + " where id = " + sql.bind(old.person().id(), UUID.class)
                + " and password_hash = " + sql.bind(old.hash()) + " returning id");
        return lending.writing(connection -> rehashing(connection, old.person().id())
                .then(Mono.defer(() ->
                        sql.on(connection, row -> Sql.value(row, 0, UUID.class)).then())));
    }

    /** Has the triggers know, until the transaction ends, what its change is. */
    private static Mono<Void> rehashing(Connection connection, UUID person) {
        Sql sql = new Sql();
        return sql.add("select set_config('tributary.actor', " + sql.bind(person.toString()) + ", true),"
                        + " set_config('tributary.deed', 'password.rehash', true),"
                        + " set_config('tributary.keep_versions', 'on', true)")
                .on(connection, row -> Sql.value(row, 1, String.class))
                .then();
    }

    @Override
    public Mono<List<UUID>> changePassword(StoredPassword old, String hash, UUID kept) {
        return lending.writing(connection -> passwordChanged(connection, old, hash)
                .flatMap(person -> StoredSessions.end(connection, audit, person, kept)));
    }

    private static Mono<UUID> passwordChanged(Connection connection, StoredPassword old, String hash) {
        Sql sql = new Sql();
        return sql.add("update identity.person set password_hash = " + sql.bind(hash)
                        + ", password_changed_at = clock_timestamp() where id = "
                        + sql.bind(old.person().id(), UUID.class) + " and password_changed_at = "
                        + sql.bind(old.changedAt(), Instant.class) + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .next();
    }
}
