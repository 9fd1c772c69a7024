package dev.tributary.persistence.purge;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who else hears what changes. A session joins by its name, once it has purged whatever it may have missed; so of two that
 * begin at once neither relies on the other.
 */
final class Company {

    /** The name of a session that does not know yet what was missed before. */
    static final String NEWCOMER = "tributary-purges-starting";

    /** The pulse of the others comes every two seconds; whoever gives no sign for longer than two and a half of them may be gone. */
    private static final String ALONE = """
            select not exists (
                select from pg_stat_activity
                where application_name = 'tributary-purges' and datname = current_database() and pid <> pg_backend_pid()
                    and state_change > clock_timestamp() - interval '5 seconds') as alone""";

    private static final String JOIN = "set application_name = 'tributary-purges'";

    private final PostgresqlConnection connection;

    Company(PostgresqlConnection connection) {
        this.connection = connection;
    }

    /** Whether nobody else has listened until now; a session of another role counts as nobody, unless this one may see it. */
    Mono<Boolean> isAbsent() {
        return connection
                .createStatement(ALONE)
                .execute()
                .flatMap(result -> result.map((row, columns) -> Boolean.TRUE.equals(row.get("alone", Boolean.class))))
                .single();
    }

    /** Has others rely on this session from now on. */
    Mono<Void> join() {
        return Flux.defer(() -> connection.createStatement(JOIN).execute())
                .flatMap(PostgresqlResult::getRowsUpdated)
                .then();
    }
}
