package dev.tributary.api.running;

import dev.tributary.api.personal.CurrentPassword;
import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Role;
import jakarta.annotation.Priority;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/** Callers who are who they say, by tokens such as {@code as.staff.SUBJECT} or {@code as.staff.SUBJECT.SESSION}. */
@Order(0)
@Priority(0)
@Qualifier(Credentials.OF_PEOPLE)
final class NamedCallers implements Credentials, CurrentPassword {

    static final String PASSWORD = "correct horse";

    private static final String OPERATOR = as(Role.OPERATOR, UUID.randomUUID().toString());

    private final KnownScopes scopes;

    NamedCallers(KnownScopes scopes) {
        this.scopes = scopes;
    }

    /** The header of an operator who is in no table. */
    static String operator() {
        return OPERATOR;
    }

    /** The header of a person. */
    static String as(Role role, String subject) {
        return "authorization: Bearer as." + role.text() + "." + subject;
    }

    @Override
    public Mono<Identity> identity(String token) {
        String[] said = token.split("\\.", -1);
        return said[0].equals("as")
                ? Mono.just(identity(Role.of(said[1]), said[2], said.length > 3 ? said[3] : null))
                : Mono.empty();
    }

    private Identity identity(Role role, String subject, @Nullable String session) {
        return new Identity(subject, "somebody", Set.of(role.text()), scopes.of(role), session, Map.of());
    }

    @Override
    public Mono<Boolean> isOf(String subject, String password) {
        return Mono.just(password.equals(PASSWORD));
    }
}
