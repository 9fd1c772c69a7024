package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Whether what was written of deeds and of money can be changed by whoever takes the service over. */
final class RecordsCheck implements StoredCheck {

    private static final String CHANGES = """
            select lower(privilege) from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) privilege
            where has_table_privilege(?::name, to_regclass(?), privilege)
            """;

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        String role = deployed.ordinary(DatabaseRole.APP);
        return role == null
                ? Stream.empty()
                : Stream.of(
                                changes(deployed, role, "identity.audit_entry", Risk.AUDIT_CHANGEABLE),
                                changes(deployed, role, "ledger.transfer", Risk.BOOKS_CHANGEABLE),
                                changes(deployed, role, "ledger.posting", Risk.BOOKS_CHANGEABLE))
                        .flatMap(found -> found);
    }

    private static Stream<Weakness> changes(Deployed deployed, String role, String table, Risk risk)
            throws SQLException {
        return Texts.shortened(deployed.column(CHANGES, role, table))
                .map(found -> risk.found(
                        "DATABASE_URL: " + role + " may " + found + " in " + table + " (expected: insert and select)"));
    }
}
