package dev.tributary.api.openapi;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a caller may say beside a body. */
final class ParameterObjects {

    private ParameterObjects() {}

    /** All of them; those that have no description go without one. */
    static ArrayNode of(List<Parameter> parameters, Map<String, String> descriptions) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Parameter parameter : parameters) {
            ObjectNode object = header(parameter);
            if (descriptions.containsKey(parameter.name())) {
                object.put("description", descriptions.get(parameter.name()));
            }
            object.set("schema", schema(parameter));
            all.add(object);
        }
        return all;
    }

    private static ObjectNode header(Parameter parameter) {
        ObjectNode object = Schemas.object()
                .put("name", parameter.name())
                .put("in", parameter.in().name().toLowerCase(Locale.ROOT))
                .put("required", parameter.required());
        return parameter.maxItems() == 0
                ? object
                : object.put("style", parameter.in() == Parameter.In.QUERY ? "form" : "simple")
                        .put("explode", false);
    }

    private static ObjectNode schema(Parameter parameter) {
        ObjectNode one = of(parameter.type(), parameter.limits());
        ObjectNode schema = parameter.maxItems() == 0 ? one : Schemas.array(one, parameter.maxItems());
        JsonNode preset = preset(parameter.preset());
        if (preset != null) {
            schema.set("default", preset);
        }
        return schema;
    }

    private static @Nullable JsonNode preset(@Nullable Object preset) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (preset) {
            case null -> null;
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case BigDecimal number -> nodes.numberNode(number);
            case Boolean flag -> nodes.booleanNode(flag);
            case Object[] items -> {
                ArrayNode array = nodes.arrayNode();
                for (Object item : items) {
                    array.add(preset(item));
                }
                yield array;
            }
            default -> nodes.stringNode(preset.toString());
        };
    }

    private static ObjectNode of(ParameterType type, Limits limits) {
        return switch (type) {
            case INT -> Schemas.whole(bound(limits.min(), Integer.MIN_VALUE), bound(limits.max(), Integer.MAX_VALUE));
            case LONG -> Schemas.whole(bound(limits.min(), Long.MIN_VALUE), bound(limits.max(), Long.MAX_VALUE));
            case DECIMAL ->
                Schemas.decimal(
                        limits.min() instanceof BigDecimal min ? min : null,
                        limits.max() instanceof BigDecimal max ? max : null);
            case BOOLEAN -> Schemas.object().put("type", "boolean");
            case UUID -> Schemas.uuid();
            case DATE -> Schemas.text(10).put("format", "date");
            case INSTANT -> Schemas.time();
            case STRING -> text(limits);
        };
    }

    private static long bound(@Nullable Comparable<?> bound, long otherwise) {
        return bound instanceof Number number ? number.longValue() : otherwise;
    }

    private static ObjectNode text(Limits limits) {
        ObjectNode schema = Schemas.text(limits.maxLength());
        if (limits.minLength() > 0) {
            schema.put("minLength", limits.minLength());
        }
        Pattern pattern = limits.pattern();
        return Schemas.restricted(schema, pattern == null ? null : pattern.pattern(), limits.allowed());
    }
}
