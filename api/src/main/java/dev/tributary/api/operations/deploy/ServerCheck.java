package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Whether PostgreSQL is one that the service knows, and keeps what it was told. */
final class ServerCheck implements StoredCheck {

    private static final int OLDEST = 15;
    private static final String OLD = """
            select current_setting('server_version')
            where current_setting('server_version_num')::int / 10000 < ?::int
            """;
    private static final String LOSING = """
            select name from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
            order by 1
            """;

    private final int oldest;

    ServerCheck() {
        this(OLDEST);
    }

    /** Content with that version of PostgreSQL and with every newer one. */
    ServerCheck(int oldest) {
        this.oldest = oldest;
    }

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        Stream<Weakness> old = deployed.column(OLD, Integer.toString(oldest)).stream()
                .map(version ->
                        Risk.POSTGRESQL_OLD.found("PostgreSQL: " + version + " (expected: " + oldest + " or newer)"));
        Stream<Weakness> losing = deployed.column(LOSING).stream()
                .map(setting -> Risk.NOT_DURABLE.found("PostgreSQL: " + setting + " is off (expected: on)"));
        return Stream.concat(old, losing);
    }
}
