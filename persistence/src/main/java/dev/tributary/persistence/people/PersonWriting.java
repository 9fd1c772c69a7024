package dev.tributary.persistence.people;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.RefusedWrite;
import dev.tributary.persistence.resource.RefusedWriteException;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Changes one person on one connection, in a transaction that others begin and end. */
final class PersonWriting {

    private static final String OPERATOR = "operator";

    /** No password has this as its hash. */
    private static final String NO_HASH = "erased";

    private final Connection connection;
    private final AuditLog audit;
    private final UUID id;

    PersonWriting(Connection connection, AuditLog audit, UUID id) {
        this.connection = connection;
        this.audit = audit;
        this.id = id;
    }

    private record Found(String role, boolean active, long version) {

        static Found of(Readable row) {
            return new Found(
                    Sql.value(row, 0, String.class), Sql.value(row, 1, Boolean.class), Sql.value(row, 2, Long.class));
        }

        boolean isOperator() {
            return active && role.equals(OPERATOR);
        }
    }

    Mono<ManagedPerson> change(PersonChange change, Expected expected) {
        return Operators.hold(connection)
                .then(found())
                .switchIfEmpty(refused(new RefusedWrite.NotFound()))
                .flatMap(found -> isExpected(found, expected)
                        ? changed(found, change)
                        : refused(new RefusedWrite.VersionMismatch(found.version())))
                .then(Mono.defer(() -> ManagedPerson.find(connection, id)));
    }

    private static <T> Mono<T> refused(RefusedWrite why) {
        return Mono.error(() -> new RefusedWriteException(why));
    }

    private static boolean isExpected(Found found, Expected expected) {
        return expected.versions() == null || expected.versions().contains(found.version());
    }

    private Mono<Found> found() {
        Sql sql = new Sql();
        return sql.add("select role, active, version from identity.person where id = " + sql.bind(id, UUID.class)
                        + " for no key update")
                .on(connection, Found::of)
                .next();
    }

    private Mono<Void> changed(Found found, PersonChange change) {
        if (!change.changes(found.role(), found.active())) {
            return Mono.empty();
        }
        if (change.letsIn(found.role(), found.active())) {
            return Mono.error(MightierPerson::new);
        }
        Mono<Void> taken = change.takesRights(found.role(), found.active()) ? taken(change.scopes()) : Mono.empty();
        Mono<Void> rest = found.isOperator() ? Operators.check(connection) : Mono.empty();
        return updated(change).then(taken).then(rest);
    }

    private Mono<Void> updated(PersonChange change) {
        Sql sql = new Sql();
        return sql.add("update identity.person set role = coalesce(" + sql.bind(change.role(), String.class)
                        + ", role), active = coalesce(" + sql.bind(change.active(), Boolean.class)
                        + ", active) where id = " + sql.bind(id, UUID.class) + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
    }

    /** Makes others wait who write in his name, or might take an operator away, until this transaction ends. */
    Mono<Void> hold() {
        return Operators.hold(connection).then(found()).then();
    }

    /** Leaves nothing of him but the id, and no way in: not even for a new password that is under way. */
    Mono<Void> erase() {
        Sql sql = new Sql();
        Mono<Void> erased = sql.add("update identity.person set email = null, password_hash = '" + NO_HASH
                        + "', password_changed_at = clock_timestamp(), username = 'erased-' || replace(gen_random_uuid()::text, '-', ''), role = 'customer',"
                        + " active = false where id = " + sql.bind(id, UUID.class) + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
        return found().flatMap(found ->
                erased.then(revoked(Set.of())).then(found.isOperator() ? Operators.check(connection) : Mono.empty()));
    }

    private Mono<Void> taken(Set<String> left) {
        return ended().then(revoked(left));
    }

    /** Of his API tokens those that may do more than what is left to him. */
    private Mono<Void> revoked(Set<String> left) {
        Sql sql = new Sql();
        return sql.add("update identity.api_token set revoked_at = now() where revoked_at is null and created_by = "
                        + sql.bind(id, UUID.class) + " and not scopes <@ "
                        + sql.bindAll(List.copyOf(left), String.class) + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
    }

    Mono<UUID> endSessions() {
        return found().flatMap(_ -> ended().thenReturn(id));
    }

    private Mono<Void> ended() {
        Sql sql = new Sql();
        return sql.add("update identity.session set revoked_at = now() where revoked_at is null and person_id = "
                        + sql.bind(id, UUID.class) + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .count()
                .flatMap(ended -> audit.add(
                        connection, Deed.done("session.end", "person:" + id).with("sessions", String.valueOf(ended))));
    }
}
