package dev.tributary.persistence.people;

import dev.tributary.persistence.database.Sql;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people are asked for; {@code null} stands for any.
 *
 * @param prefix how their user names begin, in any case
 * @param after those that come behind the person with this id
 */
public record PeopleQuery(
        @Nullable String role,
        @Nullable Boolean active,
        @Nullable String prefix,
        @Nullable UUID after) {

    Sql selection() {
        Sql sql = new Sql().add("select " + ManagedPerson.JSON + ", p.id::text from identity.person p where true");
        if (role != null) {
            sql.add(" and p.role = " + sql.bind(role));
        }
        if (active != null) {
            sql.add(" and p.active = " + sql.bind(active, Boolean.class));
        }
        if (prefix != null) {
            sql.add(" and starts_with(lower(p.username) collate \"C\", " + sql.bind(prefix.toLowerCase(Locale.ROOT))
                    + ")");
        }
        if (after != null) {
            sql.add(" and (p.created_at, p.id) < (select created_at, id from identity.person where id = "
                    + sql.bind(after, UUID.class) + ")");
        }
        return sql.add(" order by p.created_at desc, p.id desc");
    }
}
