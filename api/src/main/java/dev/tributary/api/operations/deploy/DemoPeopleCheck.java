package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Whether people may log in whom the demo has made. */
final class DemoPeopleCheck implements StoredCheck {

    private static final String TABLE = "select 1 where to_regclass('identity.person') is not null";
    private static final String PEOPLE = """
            select username from identity.person
            where active and lower(username) in ('customer', 'staff', 'operator')
            order by 1
            """;

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        return deployed.rows(TABLE).isEmpty()
                ? Stream.empty()
                : Texts.shortened(deployed.column(PEOPLE))
                        .map(names -> Risk.DEMO_PEOPLE.found("identity.person: " + names
                                + " as in the demo (expected: people who have chosen their passwords)"));
    }
}
