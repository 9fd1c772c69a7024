package dev.tributary.api.operations.deploy;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Whether rows that refer to others are found without reading all of them. They have to be when one of those others is
 * deleted, so where the service may delete none, nobody misses an index.
 */
final class ForeignKeyCheck implements StoredCheck {

    /** Any order of the columns will do, but they have to lead the index. */
    private static final String UNINDEXED = """
            select f.conrelid::regclass::text, f.conname::text
            from pg_constraint f join pg_namespace n on n.oid = f.connamespace
            where f.contype = 'f' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and has_table_privilege(?, f.confrelid, 'delete')
              and not exists (
                select from pg_index i
                where i.indrelid = f.conrelid and i.indisvalid and i.indpred is null
                  and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
            order by 1, 2
            """;

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        String service = deployed.ordinary(DatabaseRole.APP);
        return service == null
                ? Stream.empty()
                : deployed.rows(UNINDEXED, service).stream()
                        .map(key -> Risk.FOREIGN_KEY_UNINDEXED.found(key.getFirst() + ": no index for the foreign key "
                                + key.getLast() + " (expected: one that begins with its columns)"));
    }
}
