package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Whether the books of the ledger agree with themselves. */
final class BooksCheck implements StoredCheck {

    private static final String THERE = "select 'ledger.fault' where to_regclass('ledger.fault') is not null";
    private static final String FAULTS = "select place || ': ' || fault from ledger.fault order by 1 limit 10";

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        return deployed.column(THERE).isEmpty()
                ? Stream.empty()
                : deployed.column(FAULTS).stream().map(Risk.BOOKS_DISAGREE::found);
    }
}
