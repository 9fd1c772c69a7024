package dev.tributary.api.openapi;

import dev.tributary.api.people.PeopleParameters;
import dev.tributary.api.personal.Proof;
import dev.tributary.api.resource.Purpose;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.token.TokenForm;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.resource.Field;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of who may come in and of what was done. */
final class ManagementSchemas {

    private static final int LONGEST = 200;
    private static final int LONGEST_TOKEN = 53;
    private static final int MOST_HELD = Integer.MAX_VALUE;

    private ManagementSchemas() {}

    static void addTo(ObjectNode schemas, KnownScopes known) {
        schemas.set("AuditEntry", auditEntry());
        schemas.set("Scope", Schemas.restricted(Schemas.text(LONGEST), null, new TreeSet<>(known.all())));
        schemas.set("ApiToken", token());
        schemas.set("NewApiToken", newToken());
        schemas.set("ApiTokenCreation", tokenCreation());
        schemas.set("Person", person());
        schemas.set("PersonPatch", ResourceSchemas.sent(PeopleParameters.CHANGE, Purpose.PATCH));
        schemas.set("PersonalProof", ResourceSchemas.sent(Proof.FIELDS, Purpose.CREATE));
        schemas.set("PersonalExport", export());
        List.of("AuditEntry", "ApiToken", "Person")
                .forEach(row -> schemas.set(row + "List", ResourceSchemas.list(Schemas.ref(row), Slice.MOST_ROWS)));
    }

    private static ObjectNode auditEntry() {
        ObjectNode members = Schemas.object();
        members.set("id", Schemas.id());
        members.set("at", Schemas.time());
        members.set(
                "actor",
                ResourceSchemas.orNull(Schemas.text(LONGEST))
                        .put("description", "The subject who did it; null for somebody anonymous"));
        members.set("action", Schemas.text(LONGEST).put("description", "A thing and a verb"));
        members.set("target", ResourceSchemas.orNull(Schemas.text(LONGEST)).put("description", "To whom or what"));
        members.set("result", Schemas.restricted(Schemas.text(LONGEST), null, List.of("done", "refused")));
        members.set("traceId", ResourceSchemas.orNull(Schemas.text(LONGEST)));
        members.set("details", Schemas.object().put("type", "object").put("description", "What else is known of it"));
        return whole(members);
    }

    private static ObjectNode token() {
        ObjectNode members = Schemas.object();
        members.set("id", Schemas.uuid());
        members.set("name", field("name"));
        members.set("hint", Schemas.text(LONGEST).put("description", "How the token begins"));
        members.set(TokenForm.SCOPES, scopes());
        members.set(
                "createdBy",
                ResourceSchemas.orNull(Schemas.uuid()).put("description", "The person whom it belongs to"));
        members.set("createdAt", Schemas.time());
        members.set("expiresAt", field("expiresAt"));
        members.set("lastUsedAt", ResourceSchemas.orNull(Schemas.time()).put("description", "To the minute"));
        members.set("revokedAt", ResourceSchemas.orNull(Schemas.time()));
        return whole(members);
    }

    private static ObjectNode newToken() {
        ObjectNode schema = token();
        schema.withArrayProperty("required").add("token");
        schema.withObjectProperty("properties")
                .set("token", Schemas.text(LONGEST_TOKEN).put("description", "For the header Authorization"));
        return schema;
    }

    private static ObjectNode tokenCreation() {
        ObjectNode schema = ResourceSchemas.sent(TokenForm.FIELDS, Purpose.CREATE);
        schema.withArrayProperty("required").add(TokenForm.SCOPES);
        schema.withObjectProperty("properties").set(TokenForm.SCOPES, scopes());
        return schema;
    }

    private static ObjectNode scopes() {
        return Schemas.array(Schemas.ref("Scope"), TokenForm.MOST_SCOPES)
                .put("minItems", 1)
                .put("uniqueItems", true);
    }

    private static ObjectNode field(String name) {
        Field field = TokenForm.FIELDS.stream()
                .filter(declared -> declared.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Members.schema(field);
    }

    private static ObjectNode person() {
        ObjectNode members = Schemas.object();
        members.set("id", Schemas.uuid());
        members.set("username", Schemas.text(LONGEST));
        members.set("email", ResourceSchemas.orNull(Schemas.text(LONGEST + LONGEST)));
        PeopleParameters.CHANGE.forEach(field -> members.set(field.name(), Members.schema(field)));
        members.set("version", Schemas.whole(0, Long.MAX_VALUE));
        members.set("createdAt", Schemas.time());
        members.set("updatedAt", Schemas.time());
        return whole(members);
    }

    private static ObjectNode export() {
        ObjectNode schema = Schemas.object()
                .put("type", "object")
                .put("description", "A list of rows for each part of the service that holds something");
        schema.putArray("required").add("subject").add("exportedAt");
        schema.putObject("properties").set("subject", Schemas.text(LONGEST));
        schema.withObjectProperty("properties").set("exportedAt", Schemas.time());
        schema.set("additionalProperties", Schemas.array(Schemas.object().put("type", "object"), MOST_HELD));
        return schema;
    }

    private static ObjectNode whole(ObjectNode members) {
        ObjectNode schema = Schemas.object().put("type", "object").put("additionalProperties", false);
        members.propertyNames().forEach(schema.putArray("required")::add);
        schema.set("properties", members);
        return schema;
    }
}
