package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the roles of callers' requests can do no more than they need. */
final class RolesCheck implements StoredCheck {

    private static final String POWERS = """
            select concat_ws(', ',
                case when rolsuper then 'superuser' end,
                case when rolcreaterole then 'createrole' end,
                case when rolcreatedb then 'createdb' end,
                case when rolreplication then 'replication' end,
                case when rolbypassrls then 'bypassrls' end)
            from pg_roles where rolname = ?
            """;
    private static final String OWNED = """
            select c.oid::regclass::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and pg_has_role(?::name, c.relowner, 'member')
            order by 1
            """;
    private static final String CREATES = """
            select 'schema ' || nspname from pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' and has_schema_privilege(?::name, oid, 'create')
            union all
            select 'database ' || current_database() where has_database_privilege(?::name, current_database(), 'create')
            order by 1
            """;

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        String app = deployed.user(DatabaseRole.APP);
        String views = deployed.user(DatabaseRole.VIEWS);
        Stream<Weakness> ofApp = weaknesses(deployed, DatabaseRole.APP, app);
        return views == null || views.equals(app)
                ? ofApp
                : Stream.concat(ofApp, weaknesses(deployed, DatabaseRole.VIEWS, views));
    }

    private static Stream<Weakness> weaknesses(Deployed deployed, DatabaseRole role, @Nullable String user)
            throws SQLException {
        if (user == null) {
            return Stream.empty();
        }
        String who = role.variable() + ": " + user;
        List<String> powers = deployed.column(POWERS, user);
        if (powers.isEmpty()) {
            return Stream.of(Risk.ROLE_MISSING.found(who + " is no role of this database (expected: one)"));
        }
        Stream<Weakness> mighty = powers.stream()
                .filter(found -> !found.isEmpty())
                .map(found -> Risk.ROLE_TOO_MIGHTY.found(who + " is " + found + " (expected: nothing of it)"));
        return Stream.concat(
                mighty, powers.getFirst().startsWith("superuser") ? Stream.empty() : rights(deployed, user, who));
    }

    private static Stream<Weakness> rights(Deployed deployed, String user, String who) throws SQLException {
        Stream<Weakness> owned = Texts.shortened(deployed.column(OWNED, user))
                .map(tables -> Risk.ROLE_OWNS_TABLES.found(who + " owns " + tables + " (expected: nothing)"));
        Stream<Weakness> creates = Texts.shortened(deployed.column(CREATES, user, user))
                .map(places -> Risk.ROLE_MAY_CREATE.found(who + " may create in " + places + " (expected: nowhere)"));
        return Stream.concat(owned, creates);
    }
}
