package dev.tributary.api.openapi;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Rules;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a resource's members. */
final class Members {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_IDS = 100;

    private Members() {}

    static ObjectNode schema(Field field) {
        ObjectNode schema = of(field.type(), field.rules()).put("description", field.description());
        if (field.nullable()) {
            String type = schema.path("type").asString();
            schema.putArray("type").add(type).add("null");
        }
        return schema;
    }

    private static ObjectNode of(FieldType type, Rules rules) {
        return switch (type) {
            case LONG -> Schemas.whole(bound(rules.min(), Long.MIN_VALUE), bound(rules.max(), Long.MAX_VALUE));
            case INT -> Schemas.whole(bound(rules.min(), Integer.MIN_VALUE), bound(rules.max(), Integer.MAX_VALUE));
            case DECIMAL -> Schemas.decimal(rules.min(), rules.max());
            case TEXT -> text(rules);
            case SECRET -> text(rules).put("format", "password").put("writeOnly", true);
            case BOOLEAN -> Schemas.object().put("type", "boolean");
            case INSTANT -> Schemas.time();
            case LONGS ->
                Schemas.array(Schemas.id(), rules.maxLength() == null ? MOST_IDS : rules.maxLength())
                        .put("uniqueItems", true);
        };
    }

    private static long bound(@Nullable BigDecimal bound, long otherwise) {
        return bound == null ? otherwise : bound.longValueExact();
    }

    private static ObjectNode text(Rules rules) {
        ObjectNode schema = Schemas.text(rules.maxLength() == null ? LONGEST_TEXT : rules.maxLength());
        if (rules.minLength() != null) {
            schema.put("minLength", rules.minLength());
        }
        return Schemas.restricted(schema, rules.pattern(), rules.allowed());
    }
}
