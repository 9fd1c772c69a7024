package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Whether what was written of deeds can be changed by whoever takes the service over. */
final class AuditCheck implements StoredCheck {

    private static final String CHANGES = """
            select lower(privilege) from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) privilege
            where has_table_privilege(?::name, to_regclass('identity.audit_entry'), privilege)
            """;

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        String role = deployed.ordinary(DatabaseRole.APP);
        return role == null
                ? Stream.empty()
                : Texts.shortened(deployed.column(CHANGES, role))
                        .map(found -> Risk.AUDIT_CHANGEABLE.found("DATABASE_URL: " + role + " may " + found
                                + " in identity.audit_entry (expected: insert and select)"));
    }
}
