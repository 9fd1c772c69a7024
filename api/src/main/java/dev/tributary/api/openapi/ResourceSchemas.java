package dev.tributary.api.openapi;

import dev.tributary.api.resource.Purpose;
import dev.tributary.persistence.resource.Expansion;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Resources;
import dev.tributary.persistence.resource.Window;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of a resource: the plain one, as writes answer it and others nest it; the one that reads answer, with any
 * of its members and its expansions; and what is sent to write it.
 */
final class ResourceSchemas {

    private static final int LONGEST_LINK = 8192;

    private ResourceSchemas() {}

    /** The resource's name as a type's: {@code Product}. */
    static String type(Resource resource) {
        String name = resource.singular();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static void addTo(ObjectNode schemas, Resource resource) {
        String type = type(resource);
        schemas.set(type, document(resource, _ -> true, _ -> true).put("description", resource.description()));
        schemas.set(type + "Row", row(resource));
        schemas.set(type + "List", list(Schemas.ref(type + "Row"), Window.MOST_ROWS));
        for (Purpose purpose : Purpose.values()) {
            schemas.set(type + suffix(purpose), document(resource, purpose::takes, purpose::requires));
        }
        schemas.set(type + "Change", change(resource));
    }

    /** What is sent for a purpose. */
    static ObjectNode sent(Resource resource, Purpose purpose) {
        return Schemas.ref(type(resource) + suffix(purpose));
    }

    private static String suffix(Purpose purpose) {
        return switch (purpose) {
            case CREATE -> "Creation";
            case REPLACE -> "Replacement";
            case PATCH -> "Patch";
        };
    }

    /** What is sent for a purpose, of these members. */
    static ObjectNode sent(List<Field> fields, Purpose purpose) {
        return document(fields, purpose::takes, purpose::requires);
    }

    /** What is answered, with all of these members. */
    static ObjectNode shown(List<Field> fields) {
        return document(fields, _ -> true, _ -> true);
    }

    private static ObjectNode document(Resource resource, Predicate<Field> shown, Predicate<Field> required) {
        return document(resource.fields(), shown, required);
    }

    private static ObjectNode document(List<Field> fields, Predicate<Field> shown, Predicate<Field> required) {
        ObjectNode schema = Schemas.object().put("type", "object").put("additionalProperties", false);
        ObjectNode members = schema.putObject("properties");
        for (Field field : fields) {
            if (shown.test(field)) {
                members.set(field.name(), Members.schema(field));
            }
            if (required.test(field)) {
                schema.withArrayProperty("required").add(field.name());
            }
        }
        return schema;
    }

    private static ObjectNode row(Resource resource) {
        ObjectNode schema = document(resource, _ -> true, _ -> false)
                .put("description", "With the members of 'fields', and the related rows of 'expand'");
        ObjectNode members = schema.withObjectProperty("properties");
        for (Expansion expansion : resource.expansions()) {
            members.set(expansion.name(), related(expansion, members.get(expansion.name())));
        }
        return schema;
    }

    /** The related rows, or in their place the member that there is without them. */
    private static ObjectNode related(Expansion expansion, @Nullable JsonNode otherwise) {
        ObjectNode target = Schemas.ref(type(expansion.resource()));
        if (expansion.many()) {
            ObjectNode element = otherwise == null ? target : anyOf(Schemas.id(), target);
            return Schemas.array(element, expansion.most()).put("description", expansion.description());
        }
        ObjectNode none = Schemas.object().put("type", "null");
        ObjectNode schema = otherwise == null ? anyOf(target, none) : anyOf(otherwise, target, none);
        return schema.put("description", expansion.description());
    }

    private static ObjectNode anyOf(JsonNode... schemas) {
        ObjectNode either = Schemas.object();
        either.putArray("anyOf").addAll(List.of(schemas));
        return either;
    }

    /** A list of up to so many. */
    static ObjectNode list(ObjectNode row, int most) {
        ObjectNode schema = Schemas.object().put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("count").add("next").add("previous").add("results");
        ObjectNode members = schema.putObject("properties");
        members.set("count", orNull(Schemas.whole(0, Long.MAX_VALUE)));
        members.set("next", orNull(Schemas.text(LONGEST_LINK)).put("format", "uri-reference"));
        members.set("previous", orNull(Schemas.text(LONGEST_LINK)).put("format", "uri-reference"));
        members.set("results", Schemas.array(row, most));
        return schema;
    }

    /** The same, or null. */
    static ObjectNode orNull(ObjectNode schema) {
        String type = schema.path("type").asString();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static ObjectNode change(Resource resource) {
        ObjectNode schema = document(resource, Purpose.PATCH::takes, _ -> false);
        schema.withObjectProperty("properties").set("id", Schemas.id());
        schema.withObjectProperty("properties").set("version", Schemas.whole(0, Long.MAX_VALUE));
        schema.putArray("required").add("id").add("version");
        return schema;
    }

    /** What became of the items of a bulk. */
    static ObjectNode results() {
        ObjectNode result = Schemas.object().put("type", "object").put("additionalProperties", false);
        result.putArray("required").add("status");
        ObjectNode members = result.putObject("properties");
        members.set("status", Schemas.whole(200, 599));
        members.set("id", Schemas.id());
        members.set("etag", Schemas.text(64));
        members.set("errors", Schemas.array(Schemas.ref("ProblemError"), Resources.MOST_ITEMS));
        ObjectNode schema = Schemas.object().put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("results");
        schema.putObject("properties").set("results", Schemas.array(result, Resources.MOST_ITEMS));
        return schema;
    }
}
