package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the declaration of a part may say; much of it depends on its source, and on whether it is a join. */
final class PartKeys {

    static final Mapping PART = new Mapping(PartRules::all);

    private static final Mapping QUERY_ONLY = PART.where(Condition.with("sql"));
    private static final Mapping CALL_ONLY = PART.where(Condition.with("call"));
    private static final Mapping JOIN_ONLY = PART.where(Condition.with("for-each"));
    private static final Kind<Rows> SHAPES = Kind.oneOf(Rows.class);
    private static final Kind<JsonPointer> POINTER = new Kind<>(
            "a JSON Pointer such as /items/0",
            "JSON Pointer (RFC 6901)",
            Schema.filled(Schema.of("type", "null"), Schema.text("^(?:/(?:[^~/]|~[01])*)*$")),
            JsonPointer::parse);
    private static final Structure<List<Item>> MEMBERS = Structure.list("list of names", Schema.SCALAR);

    static final Key<Boolean> REQUIRED = PART.takes("required", Kind.FLAG, "false", "whether the view fails with it");
    static final Key<Json> FALLBACK = PART.takes(
            "fallback", Structure.CONSTANT, "stands in its place when it fails or is skipped; not for a required part");
    static final Key<Duration> TIMEOUT = PART.takes(
            "timeout",
            Quantity.duration(Duration.ofSeconds(60)),
            "for all attempts; more than the deadline leaves is refused");
    static final Key<String> SQL = PART.takes(
            "sql",
            Structure.raw(
                    "query",
                    Schema.text("^\\s*" + Expression.inAnyCase(List.of("select", "with", "values", "table")) + "\\b")),
            "one query; named binds: `:id`, `:product.sellerId`");
    static final Key<String> CALL =
            PART.takes("call", Kind.TEXT.shown("name of a Service", Kind.TEXT.schema()), "the Service that is called");
    static final Key<Json> VALUE = PART.takes("value", Structure.CONSTANT, "a constant; numbers keep every digit");

    static final Key<Rows> ROWS = PART.where(Condition.with("sql").without("for-each"))
            .takes(
                    "rows",
                    SHAPES,
                    "many",
                    "`one` (an object; none: not found), `many` (an array), `value` (the only column of the only row)");
    static final Key<Integer> MAX = QUERY_ONLY.takes(
            "max",
            Quantity.number(1, 10_000),
            "1000",
            "for `many`: more rows are a failure (`too-many-rows`), never a silent cut");
    static final Key<String> PATH = CALL_ONLY.needs(
            "path",
            Kind.TEXT.shown("path with references", CallReader.EXPRESSION),
            "such as `/stock/{id}`; values become percent-encoded segments");
    static final Key<Map<String, Item>> QUERY = CALL_ONLY.takes(
            "query", Structure.named("names with templates", Templates.SCHEMA), "values are percent-encoded");
    static final Key<Map<String, Item>> HEADERS = CALL_ONLY.takes(
            "headers",
            Structure.named("names with templates", Templates.SCHEMA).with("propertyNames", Schema.ref("header")),
            "headers of the call");
    static final Key<JsonPointer> SELECT = CALL_ONLY.takes("select", POINTER, "what is taken of the reply");

    static final Key<String> WHEN = PART.takes(
            "when",
            Kind.ANY_TEXT.shown("one reference", "^\\{[^{}]+\\}$"),
            "such as `\"{details}\"`: the part is asked only if that value is there, and neither `false` nor empty;"
                    + " otherwise it is left out of the document, and so is what needs it");
    static final Key<Block> CACHE =
            PART.takes("cache", new Nested(CacheKeys.PART), "how long the values of its source are kept");
    static final Key<String> FOR_EACH = PART.takes(
            "for-each",
            Kind.ANY_TEXT.shown("part and members", "^[^.]+(?:\\.[^.]+)+$"),
            "the other part, then the members that lead to the key; lists on the way are entered."
                    + " Elements without a key are not asked for");

    static final Key<String> ATTACH = JOIN_ONLY.takes(
            "attach",
            Kind.ANY_TEXT.shown("the list, then a name", "^[^.]+\\.(?:.*\\.)?[^.]+$"),
            "the member that each object with a key gets, beside the key; without it the rows are a member of the"
                    + " document");
    static final Key<String> KEY = JOIN_ONLY.takes(
            "key",
            Kind.TEXT.shown("member", Schema.filled(Schema.SCALAR.with("pattern", "^[^.]+(?:\\.[^.]+)*$"))),
            "the member of a row, such as `id` or `ref.id`, that holds its key; keys are compared by their text, so"
                    + " `1` is not `1.0`");
    static final Key<Rows> JOINED_ROWS =
            JOIN_ONLY.takes("rows", SHAPES, "one", "`many` attaches the list of all rows with the key");
    static final Key<Missing> MISSING = JOIN_ONLY.takes(
            "missing",
            Kind.oneOf(Missing.class)
                    .shown(
                            "`null`, `drop`",
                            Schema.filled(Schema.of("type", "null"), Schema.of("enum", List.of("null", "drop")))),
            "null",
            "what happens to an element whose key has no row: `null` attaches a null (an empty list for `many`),"
                    + " `drop` leaves the element out");
    static final Key<Integer> MAX_KEYS = JOIN_ONLY.takes(
            "max-keys", Quantity.number(1, 1000), "100", "distinct keys; more are a failure (`too-many-keys`)");
    static final Key<Integer> BATCH = JOIN_ONLY.takes("batch", Quantity.number(1, 1000), "50", "keys of one call");

    static final Key<List<Item>> FIELDS = PART.takes(
            "fields", MEMBERS, "the only members that the document shows of the object, or of each object of the list");
    static final Key<List<Item>> DROP =
            PART.takes("drop", MEMBERS, "members that it does not show; `fields` or `drop`, not both");
    static final Key<Map<String, Item>> RENAME =
            PART.takes("rename", Structure.named("names with names", Schema.SCALAR), "`old: new`");
    static final Key<List<Item>> FLATTEN =
            PART.takes("flatten", MEMBERS, "members that are objects, and whose own members take their place");

    /** What becomes of an element whose key has no row. */
    enum Missing {
        NULL,
        DROP
    }

    private PartKeys() {}
}
