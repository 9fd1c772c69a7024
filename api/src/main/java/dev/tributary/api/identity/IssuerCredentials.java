package dev.tributary.api.identity;

import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Knows senders by the tokens of an issuer elsewhere, and believes what those say of scopes and roles. */
final class IssuerCredentials implements Credentials {

    private static final List<String> NAMES = List.of("preferred_username", "name");

    /** Where a token names the client that it was given to (RFC 9068, section 2.2; OpenID Connect Core 1.0, section 2). */
    private static final List<String> CLIENTS = List.of("client_id", "azp");

    private final ProvenTokens tokens;
    private final IssuerProperties properties;
    private final List<String> rolesClaim;
    private final KnownScopes known;

    IssuerCredentials(ProvenTokens tokens, IssuerProperties properties, KnownScopes known) {
        this.tokens = tokens;
        this.properties = properties;
        this.known = known;
        this.rolesClaim = List.of(properties.rolesClaim().split("\\.", -1));
    }

    @Override
    public Mono<Identity> identity(String token) {
        return tokens.claims(token).map(said -> identity(said.getSubject(), said.toJSONObject()));
    }

    @Override
    public boolean isKnown(String token) {
        return tokens.isKnown(token);
    }

    /** A service has the scopes of roles that it is given, and is nobody all the same. */
    private Identity identity(String subject, Map<String, Object> claims) {
        boolean service = isService(subject, claims);
        Set<String> roles = roles(claims, service);
        Stream<String> scopes = Stream.concat(words(claims.get("scope")), words(claims.get("scp")));
        return new Identity(
                subject,
                name(claims, subject),
                service ? Set.of() : roles,
                Stream.concat(scopes, roles.stream().flatMap(this::scopes)).collect(Collectors.toUnmodifiableSet()),
                null,
                claims);
    }

    private boolean isService(String subject, Map<String, Object> claims) {
        return claims.containsKey(properties.serviceClaim())
                || CLIENTS.stream().anyMatch(name -> subject.equals(claims.get(name)));
    }

    private Set<String> roles(Map<String, Object> claims, boolean service) {
        Set<String> roles = words(at(claims, rolesClaim)).collect(Collectors.toUnmodifiableSet());
        boolean named = roles.stream().anyMatch(role -> Role.named(role).isPresent());
        Stream<String> usual = named || service || properties.defaultRole().isBlank()
                ? Stream.empty()
                : Stream.of(properties.defaultRole());
        return Stream.concat(roles.stream(), usual).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Object at(Map<String, Object> claims, List<String> path) {
        Object here = claims;
        for (String name : path) {
            here = here instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return here;
    }

    /** A text with spaces between words, or a list of texts. */
    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
            case List<?> items ->
                items.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }

    private Stream<String> scopes(String role) {
        return Role.named(role).stream().flatMap(named -> known.of(named).stream());
    }

    private static String name(Map<String, Object> claims, String subject) {
        return NAMES.stream()
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(Objects::toString)
                .findFirst()
                .orElse(subject);
    }
}
