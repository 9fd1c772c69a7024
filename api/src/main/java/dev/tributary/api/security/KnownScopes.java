package dev.tributary.api.security;

import dev.tributary.aggregation.view.AccessRule;
import dev.tributary.aggregation.view.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scopes that there are here: the service's own, and those that views are declared to be for.
 *
 * @param all in no order
 */
public record KnownScopes(Set<String> all) {

    public KnownScopes {
        all = Set.copyOf(all);
    }

    /** Those of a service with these views. */
    public static KnownScopes with(List<View> views) {
        Stream<String> declared = views.stream()
                .map(View::access)
                .flatMap(rule -> rule instanceof AccessRule.Scoped(String scope) ? Stream.of(scope) : Stream.empty());
        return new KnownScopes(Stream.concat(Scopes.OWN.stream(), declared).collect(Collectors.toUnmodifiableSet()));
    }

    /** What a person of that role may do. */
    public Set<String> of(Role role) {
        return role == Role.OPERATOR ? all : role.scopes();
    }
}
