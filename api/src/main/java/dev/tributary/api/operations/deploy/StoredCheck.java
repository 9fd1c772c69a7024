package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.stream.Stream;

/** One look at the database. */
@FunctionalInterface
interface StoredCheck {

    Stream<Weakness> of(Deployed deployed) throws SQLException;
}
