package dev.tributary.api.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private final ProvenTokens tokens;
    private final List<String> rolesClaim;

    IssuerCredentials(ProvenTokens tokens, String rolesClaim) {
        this.tokens = tokens;
        this.rolesClaim = List.of(rolesClaim.split("\\.", -1));
    }

    @Override
    public Mono<Identity> identity(String token) {
        return tokens.claims(token).map(this::identity);
    }

    @Override
    public boolean isKnown(String token) {
        return tokens.isKnown(token);
    }

    private Identity identity(JWTClaimsSet said) {
        Map<String, Object> claims = said.toJSONObject();
        Set<String> roles = words(at(claims, rolesClaim)).collect(Collectors.toUnmodifiableSet());
        Stream<String> scopes = Stream.concat(words(claims.get("scope")), words(claims.get("scp")));
        return new Identity(
                said.getSubject(),
                name(claims, said.getSubject()),
                roles,
                Stream.concat(scopes, roles.stream().flatMap(IssuerCredentials::scopes))
                        .collect(Collectors.toUnmodifiableSet()),
                null,
                claims);
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

    private static Stream<String> scopes(String role) {
        return Arrays.stream(Role.values())
                .filter(known -> known.text().equals(role.toLowerCase(Locale.ROOT)))
                .flatMap(known -> known.scopes().stream());
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
