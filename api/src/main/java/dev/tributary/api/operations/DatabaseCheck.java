package dev.tributary.api.operations;

import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.definition.Checked;
import dev.tributary.aggregation.view.definition.Finding;
import dev.tributary.aggregation.view.definition.Place;
import dev.tributary.aggregation.view.definition.Rule;
import dev.tributary.persistence.sql.PreparedColumns;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds declared queries, and what refers to their columns, against a database. */
final class DatabaseCheck {

    private final Checked checked;
    private final PreparedColumns prepared;
    private final List<Finding> findings = new ArrayList<>();

    private DatabaseCheck(Checked checked, PreparedColumns prepared) {
        this.checked = checked;
        this.prepared = prepared;
    }

    /** What PostgreSQL makes known about views that are right as far as their files tell. */
    static List<Finding> of(Checked checked, PreparedColumns prepared) {
        var check = new DatabaseCheck(checked, prepared);
        checked.views().views().forEach(check::check);
        return check.findings;
    }

    private void check(View view) {
        Map<String, List<String>> columns = new HashMap<>();
        for (Part part : view.parts()) {
            if (part.source() instanceof SqlSource sql) {
                List<String> names = columns(sql, checked.place(view, part));
                if (names != null) {
                    columns.put(part.name(), names);
                }
            }
        }
        view.parts().forEach(part -> references(part, columns, checked.place(view, part)));
    }

    private @Nullable List<String> columns(SqlSource sql, Place place) {
        try {
            List<String> names = prepared.of(sql.query());
            Set<String> seen = new HashSet<>();
            names.stream()
                    .filter(name -> !seen.add(name))
                    .forEach(name -> findings.add(
                            place.finding(Rule.DUPLICATE_COLUMN, "two columns " + name, "each name once")));
            return names;
        } catch (SQLException refused) {
            String message =
                    String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            findings.add(place.finding(Rule.STATEMENT_REFUSED, message, "a query that PostgreSQL can prepare"));
            return null;
        }
    }

    private void references(Part part, Map<String, List<String>> columns, Place place) {
        Stream<Reference> references =
                Stream.concat(part.source().references().stream(), Stream.ofNullable(part.when()));
        references.forEach(reference -> {
            if (reference instanceof Reference.ToPart there) {
                column(columns.get(there.part()), member(there.pointer().toString()), reference.toString(), place);
            }
        });
        Join join = part.join();
        if (join != null) {
            String first =
                    join.parents().isEmpty() ? join.member() : join.parents().getFirst();
            column(columns.get(join.list()), first, join.path(), place);
            if (join.key() != null) {
                column(columns.get(part.name()), member(join.key().toString()), "key", place);
            }
        }
    }

    /** The first member that a pointer names; indexes of a list are passed over. */
    private static @Nullable String member(String pointer) {
        return Stream.of(pointer.split("/", -1))
                .filter(word -> !word.isEmpty() && !word.chars().allMatch(Character::isDigit))
                .findFirst()
                .orElse(null);
    }

    private void column(@Nullable List<String> columns, @Nullable String member, String user, Place place) {
        if (columns != null && member != null && !columns.contains(member)) {
            findings.add(place.finding(
                    Rule.UNKNOWN_COLUMN, user + ": no column " + member, "one of " + String.join(", ", columns)));
        }
    }
}
