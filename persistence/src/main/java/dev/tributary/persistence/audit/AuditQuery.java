package dev.tributary.persistence.audit;

import dev.tributary.persistence.database.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; {@code null} stands for any.
 *
 * @param since not older than that
 * @param before those that are older than the entry with this id
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String target,
        @Nullable Instant since,
        @Nullable Long before) {

    static final String ENTRIES =
            "select (select row_to_json(d) from (select e.id, e.at, e.actor, e.action, e.target, e.result,"
                    + " e.trace_id as \"traceId\", e.details) d), e.id::text from identity.audit_entry e where true";

    static final String NEWEST_FIRST = " order by e.id desc";

    Sql selection() {
        Sql sql = new Sql().add(ENTRIES);
        equal(sql, "e.actor", actor);
        equal(sql, "e.action", action);
        equal(sql, "e.target", target);
        if (since != null) {
            sql.add(" and e.at >= " + sql.bind(since, Instant.class));
        }
        if (before != null) {
            sql.add(" and e.id < " + sql.bind(before));
        }
        return sql.add(NEWEST_FIRST);
    }

    private static void equal(Sql sql, String column, @Nullable String value) {
        if (value != null) {
            sql.add(" and " + column + " = " + sql.bind(value));
        }
    }
}
