package dev.tributary.api.people;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Role;
import dev.tributary.persistence.people.PersonChange;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What becomes of somebody; {@code null} stays as it is.
 *
 * @param active whether the person may come in
 */
record RoleChange(@Nullable Role role, @Nullable Boolean active) {

    static RoleChange of(Map<String, @Nullable Object> values) {
        String role = (String) values.get(PeopleParameters.ROLE);
        return new RoleChange(role == null ? null : Role.of(role), (Boolean) values.get(PeopleParameters.ACTIVE));
    }

    /** Nobody makes anybody more than he is himself; a 403 as an exception. */
    void check(Identity operator, KnownScopes scopes) {
        if (role != null && !operator.scopes().containsAll(scopes.of(role))) {
            throw Problem.of(
                            HttpStatus.FORBIDDEN,
                            "role: " + role.text() + " (expected: one that may do nothing that you may not)")
                    .asException();
        }
    }

    /** Whether somebody to whom it happens manages nobody any more. */
    boolean locksOut() {
        return Boolean.FALSE.equals(active) || (role != null && role != Role.OPERATOR);
    }

    /** As the tables know it. */
    PersonChange stored(Identity operator, KnownScopes scopes) {
        return new PersonChange(
                role == null ? null : role.text(),
                active,
                role == null ? Set.of() : stronger(scopes.of(role), scopes),
                left(scopes),
                stronger(operator.scopes(), scopes));
    }

    /** What he may do from then on, if he may do less than before. */
    private Set<String> left(KnownScopes scopes) {
        return role == null || Boolean.FALSE.equals(active) ? Set.of() : scopes.of(role);
    }

    /** The roles that may do more than that. */
    private static Set<String> stronger(Set<String> allowed, KnownScopes scopes) {
        return Arrays.stream(Role.values())
                .filter(other -> !allowed.containsAll(scopes.of(other)))
                .map(Role::text)
                .collect(Collectors.toSet());
    }
}
