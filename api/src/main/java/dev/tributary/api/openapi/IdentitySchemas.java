package dev.tributary.api.openapi;

import dev.tributary.api.identity.IdentityForms;
import dev.tributary.api.resource.Purpose;
import dev.tributary.persistence.identity.Sessions;
import dev.tributary.persistence.resource.Field;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of what people send and get about themselves and their logins. */
final class IdentitySchemas {

    private static final int LONGEST_TOKEN = 4096;
    private static final int MOST_KEYS = 2;

    private IdentitySchemas() {}

    static void addTo(ObjectNode schemas) {
        schemas.set("Registration", ResourceSchemas.sent(IdentityForms.REGISTRATION, Purpose.CREATE));
        schemas.set("Login", ResourceSchemas.sent(IdentityForms.LOGIN, Purpose.CREATE));
        schemas.set("Refresh", ResourceSchemas.sent(IdentityForms.REFRESH, Purpose.CREATE));
        schemas.set("PasswordChange", ResourceSchemas.sent(IdentityForms.PASSWORD, Purpose.CREATE));
        schemas.set("ProfilePatch", ResourceSchemas.sent(IdentityForms.PROFILE, Purpose.PATCH));
        schemas.set("Profile", ResourceSchemas.shown(IdentityForms.PROFILE));
        schemas.set("Tokens", tokens());
        schemas.set("Session", session());
        schemas.set("SessionList", ResourceSchemas.list(Schemas.ref("Session"), Sessions.MOST));
        schemas.set("KeySet", keys());
    }

    private static ObjectNode tokens() {
        ObjectNode members = Schemas.object();
        members.set("accessToken", Schemas.text(LONGEST_TOKEN).put("description", "For the header Authorization"));
        members.set("tokenType", Schemas.restricted(Schemas.text(10), null, List.of("Bearer")));
        members.set(
                "expiresIn", Schemas.whole(1, 3600).put("description", "In how many seconds the access token is over"));
        members.set("refreshToken", Schemas.text(LONGEST_TOKEN).put("description", "Good once"));
        members.set("session", Schemas.uuid().put("description", "The login that both belong to"));
        return complete(members);
    }

    private static ObjectNode session() {
        ObjectNode members = Schemas.object();
        members.set("id", Schemas.uuid());
        for (Field field : IdentityForms.LOGIN) {
            if (field.name().equals("agent")) {
                members.set("agent", Members.schema(field));
            }
        }
        members.set("createdAt", Schemas.time());
        members.set("expiresAt", Schemas.time());
        members.set(
                "current",
                Schemas.object().put("type", "boolean").put("description", "Whether the request belongs to it"));
        return complete(members);
    }

    private static ObjectNode keys() {
        ObjectNode key = Schemas.object().put("type", "object").put("description", "A public key");
        key.putObject("additionalProperties").put("type", "string").put("maxLength", 100);
        ObjectNode members = Schemas.object();
        members.set("keys", Schemas.array(key, MOST_KEYS));
        return complete(members);
    }

    /** An object that has all of these members and no others. */
    private static ObjectNode complete(ObjectNode members) {
        ObjectNode schema = Schemas.object().put("type", "object").put("additionalProperties", false);
        members.propertyNames().forEach(schema.putArray("required")::add);
        schema.set("properties", members);
        return schema;
    }
}
