package dev.tributary.persistence.purge;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import reactor.core.publisher.Mono;

/**
 * Who else hears what changes, and tells the same Redis of it. A session joins by its name, once all that it may have missed
 * is purged, there too; so of two that begin at once neither relies on the other. It leaves while it owes Redis a purge.
 */
final class Company {

    /** The name of a session on which nobody is to rely. */
    static final String NEWCOMER = "tributary-purges-starting";

    private static final String MEMBER = "tributary-purges-";

    /** The pulse of the others comes every two seconds; whoever gives no sign for longer than two and a half of them may be gone. */
    private static final String ALONE = """
            select not exists (
                select from pg_stat_activity
                where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()
                    and state_change > clock_timestamp() - interval '5 seconds') as alone""";

    private static final String RENAME = "select set_config('application_name', $1, false)";

    private final PostgresqlConnection connection;
    private final String name;
    private volatile boolean joined;

    /**
     * A session that is not a member yet.
     *
     * @param redis which one is told of what changes
     */
    Company(PostgresqlConnection connection, String redis) {
        this.connection = connection;
        this.name = MEMBER + redis;
    }

    /** Whether nobody else has listened until now; a session of another role counts as nobody, unless this one may see it. */
    Mono<Boolean> isAbsent() {
        return connection
                .createStatement(ALONE)
                .bind("$1", name)
                .execute()
                .flatMap(result -> result.map((row, columns) -> Boolean.TRUE.equals(row.get("alone", Boolean.class))))
                .single();
    }

    /** Has others rely on this session from now on, if nothing is left to be told, or else no more. */
    Mono<Void> belong(boolean told) {
        return told == joined ? Mono.empty() : renamed(told ? name : NEWCOMER).doOnSuccess(_ -> joined = told);
    }

    private Mono<Void> renamed(String other) {
        return connection
                .createStatement(RENAME)
                .bind("$1", other)
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .then();
    }
}
