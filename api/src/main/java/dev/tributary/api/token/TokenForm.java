package dev.tributary.api.token;

import dev.tributary.aggregation.json.Json;
import dev.tributary.api.resource.BodyError;
import dev.tributary.api.resource.BodyErrors;
import dev.tributary.api.resource.Form;
import dev.tributary.api.resource.Purpose;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Rules;
import dev.tributary.persistence.resource.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a token that is to be.
 *
 * @param scopes in alphabetical order
 */
public record TokenForm(String name, List<String> scopes, Instant expiresAt) {

    /** The member that holds the scopes; it stands beside {@link #FIELDS}. */
    public static final String SCOPES = "scopes";

    /** How many of them a token has at most. */
    public static final int MOST_SCOPES = 50;

    /** The other members. */
    public static final List<Field> FIELDS = List.of(
            Field.of("name", FieldType.TEXT, "name", "What people call it; no other token that is in use has it")
                    .required(Writing.ONCE)
                    .with(Rules.length(1, 100)),
            Field.of("expiresAt", FieldType.INSTANT, "expires_at", "Until when it is good: a year from now at most")
                    .required(Writing.ONCE));

    private static final Duration LONGEST = Duration.ofDays(366);

    public TokenForm {
        scopes = List.copyOf(scopes);
    }

    /** Reads a body; a problem that tells of all that is wrong with it is thrown. */
    static TokenForm read(Json body, KnownScopes known, Instant now) {
        var errors = new BodyErrors();
        Map<String, @Nullable Object> values = new Form(FIELDS).read(body, Purpose.CREATE, Set.of(SCOPES), errors);
        Set<String> scopes = new TokenScopes(known).read(body.isObject() ? body.member(SCOPES) : null, errors);
        if (values.get("expiresAt") instanceof Instant end && !(end.isAfter(now) && end.isBefore(now.plus(LONGEST)))) {
            errors.add(BodyError.at(List.of("expiresAt"), "out-of-range", end.toString(), "within a year from now"));
        }
        errors.refuseAny();
        return new TokenForm(
                text(values, "name"), List.copyOf(scopes), (Instant) Objects.requireNonNull(values.get("expiresAt")));
    }

    private static String text(Map<String, @Nullable Object> values, String name) {
        return (String) Objects.requireNonNull(values.get(name));
    }
}
