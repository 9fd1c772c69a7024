package dev.tributary.api.operations.deploy;

import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Whether views only read, and only what is for them. */
final class ViewsRoleCheck implements StoredCheck {

    private static final String WRITABLE = """
            select c.oid::regclass::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and has_table_privilege(?::name, c.oid, 'insert, update, delete, truncate')
            order by 1
            """;
    private static final String PEOPLE = """
            select nspname from pg_namespace
            where nspname in ('identity', 'ledger') and has_schema_privilege(?::name, oid, 'usage')
            """;

    /** Whether views have a role of their own, as far as the settings tell. */
    static Stream<Weakness> shared(Settings settings) {
        DatabaseUrl app = settings.database(DatabaseRole.APP);
        DatabaseUrl views = settings.database(DatabaseRole.VIEWS);
        return app != null && (views == null || views.user().equals(app.user()))
                ? Stream.of(Risk.VIEWS_ROLE_SHARED.found(
                        "DATABASE_VIEWS_URL: the role of DATABASE_URL (expected: one that only reads)"))
                : Stream.empty();
    }

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        String role = deployed.ordinary(DatabaseRole.VIEWS);
        if (role == null || role.equals(deployed.user(DatabaseRole.APP))) {
            return Stream.empty();
        }
        Stream<Weakness> writes = Texts.shortened(deployed.column(WRITABLE, role))
                .map(tables -> Risk.VIEWS_ROLE_WRITES.found(
                        "DATABASE_VIEWS_URL: " + role + " may write to " + tables + " (expected: to nothing)"));
        Stream<Weakness> people = deployed.column(PEOPLE, role).stream()
                .map(schema -> Risk.VIEWS_ROLE_SEES_PEOPLE.found("DATABASE_VIEWS_URL: " + role + " may use the schema "
                        + schema + " (expected: no right to it)"));
        return Stream.concat(writes, people);
    }
}
