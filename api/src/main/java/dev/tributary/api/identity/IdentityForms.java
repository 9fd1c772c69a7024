package dev.tributary.api.identity;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Rules;
import dev.tributary.persistence.resource.Writing;
import java.util.List;
import java.util.regex.Pattern;

/** The members of what is sent and answered: what bodies are read by, and described by. */
public final class IdentityForms {

    /** What a user name consists of; the table keeps to the same. */
    static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    static final int SHORTEST_USERNAME = 3;
    static final int LONGEST_USERNAME = 40;

    private static final int LONGEST_SAID = 1000;
    private static final int LONGEST_AGENT = 200;

    private static final Field NAME = text(
                    "username", "What the person is called here; upper and lower case are the same")
            .with(Rules.length(SHORTEST_USERNAME, LONGEST_USERNAME).matching(USERNAME));

    private static final Field EMAIL = text("email", "Where the person can be reached; null if that is not said")
            .orNull()
            .with(Rules.length(3, 254).matching("[^@\\s]+@[^@\\s]+"));

    /** To register. */
    public static final List<Field> REGISTRATION = List.of(
            NAME.required(Writing.ONCE),
            newPassword("password", "A long one that others would not try first"),
            EMAIL.preset(Writing.ONCE, null));

    /** To log in. */
    public static final List<Field> LOGIN = List.of(
            text("username", "The person's, in any case")
                    .with(Rules.length(1, LONGEST_SAID))
                    .required(Writing.ONCE),
            secret("password", "The person's"),
            text("agent", "What the person calls the device or the program, to know the login again")
                    .orNull()
                    .with(Rules.length(1, LONGEST_AGENT))
                    .preset(Writing.ONCE, null));

    /** To go on. */
    public static final List<Field> REFRESH = List.of(secret("refreshToken", "The one that was given last"));

    /** To have another password. */
    public static final List<Field> PASSWORD = List.of(
            secret("currentPassword", "The one that is in force"),
            newPassword("newPassword", "A long one that others would not try first"));

    /** What a person sees and changes. */
    public static final List<Field> PROFILE = List.of(
            text("id", "The subject of tokens"),
            NAME,
            EMAIL.preset(Writing.ALWAYS, null),
            text("role", "What the person is to the shop").with(Rules.oneOf("customer", "staff", "operator")),
            Field.of("createdAt", FieldType.INSTANT, "createdAt", "When the person registered"),
            Field.of("updatedAt", FieldType.INSTANT, "updatedAt", "When the person was changed last"));

    private static final Pattern POSSIBLE_USERNAME = Pattern.compile(USERNAME);

    private IdentityForms() {}

    /**
     * Whether somebody may have that name. Nobody else is looked for: PostgreSQL and Java do not agree on the lower case of some
     * letters, so that one person would be found by names that limits hold for different ones.
     */
    static boolean isPossible(String username) {
        return username.length() >= SHORTEST_USERNAME
                && username.length() <= LONGEST_USERNAME
                && POSSIBLE_USERNAME.matcher(username).matches();
    }

    private static Field text(String name, String description) {
        return Field.of(name, FieldType.TEXT, name, description);
    }

    private static Field secret(String name, String description) {
        return Field.of(name, FieldType.SECRET, name, description)
                .with(Rules.length(1, LONGEST_SAID))
                .required(Writing.ONCE);
    }

    private static Field newPassword(String name, String description) {
        return Field.of(name, FieldType.SECRET, name, description)
                .with(Rules.length(PasswordRules.SHORTEST, PasswordRules.LONGEST))
                .required(Writing.ONCE);
    }
}
