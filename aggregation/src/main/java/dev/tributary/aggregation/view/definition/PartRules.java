package dev.tributary.aggregation.view.definition;

import java.util.List;

/** What holds between the keys of a part, as far as a schema can tell. */
final class PartRules {

    /** A path that asks for each key on its own. */
    private static final String EACH = "^[^$]*\\{keys?\\}[^$]*$";

    /** The same, or one for which the environment may bring the reference. */
    private static final String PERHAPS_EACH = "\\{keys?\\}|\\$\\{";

    private PartRules() {}

    static List<Schema> all() {
        Schema single = Schema.of("enum", List.of("one", "value"));
        return List.of(
                oneSource(),
                Schema.never(PartKeys.REQUIRED, Schema.of("enum", List.of(true, "true")), PartKeys.FALLBACK),
                Schema.never(PartKeys.FIELDS, Schema.of("minItems", 1), PartKeys.DROP),
                Schema.anyOf(join(), Schema.never(PartKeys.ROWS, single, PartKeys.MAX)),
                Schema.having(PartKeys.FOR_EACH.name(), PartKeys.VALUE.name()).negated(),
                Schema.having(PartKeys.CACHE.name(), PartKeys.VALUE.name()).negated(),
                joinOfQuery(),
                joinByList(),
                joinByEach());
    }

    private static Schema oneSource() {
        return Schema.of(
                "oneOf",
                List.of(
                        Schema.having(PartKeys.SQL.name()),
                        Schema.having(PartKeys.CALL.name()),
                        Schema.having(PartKeys.VALUE.name())));
    }

    private static Schema joinOfQuery() {
        return Schema.of("if", join())
                .with("then", Schema.where(PartKeys.SQL.name(), Schema.of("pattern", ":keys?\\b")));
    }

    private static Schema joinByList() {
        return Schema.of("if", join().and(path(PERHAPS_EACH).negated()))
                .with("then", Schema.having(PartKeys.KEY.name()));
    }

    private static Schema joinByEach() {
        Schema few = Schema.where(
                PartKeys.MAX_KEYS.name(),
                Quantity.number(1, JoinReader.MOST_CALLS).schema());
        return Schema.of("if", Schema.of("allOf", List.of(join(), path(EACH))))
                .with(
                        "then",
                        few.and(Schema.having(PartKeys.MAX_KEYS.name()))
                                .and(Schema.having(PartKeys.KEY.name()).negated()));
    }

    private static Schema join() {
        return Schema.having(PartKeys.FOR_EACH.name());
    }

    private static Schema path(String pattern) {
        return Schema.where(PartKeys.PATH.name(), Schema.of("pattern", pattern))
                .and(Schema.having(PartKeys.PATH.name()));
    }
}
