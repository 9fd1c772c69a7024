package dev.tributary.persistence.resource;

/** How PostgreSQL knows a member. */
public sealed interface Column {

    /** The expression of its value in a row of that alias. */
    String of(String alias);

    /** A column of the resource's own table. */
    record Plain(String name) implements Column {
        @Override
        public String of(String alias) {
            return alias + "." + name;
        }
    }

    /** The other ids of a table of pairs. */
    record Linked(String table, String own, String other) implements Column {
        @Override
        public String of(String alias) {
            return "(select coalesce(json_agg(l.%s order by l.%s), '[]'::json) from %s l where l.%s = %s.id)"
                    .formatted(other, other, table, own, alias);
        }
    }
}
