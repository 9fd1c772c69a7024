package dev.tributary.api.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tributary.api.limits.Limits;
import dev.tributary.api.personal.CurrentPassword;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.routing.Operations;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.OpenRequests;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.identity.People;
import dev.tributary.persistence.identity.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires people, their logins and the tokens that they get. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnPeople.class)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

    private static final Profiles LOCAL = Profiles.of("local");

    @Bean
    SigningKeys signingKeys(IdentityProperties properties, Environment environment) {
        return properties.signingKey().isBlank() && environment.acceptsProfiles(LOCAL)
                ? SigningKeys.random()
                : SigningKeys.of(properties.signingKey(), properties.signingKeyOther());
    }

    @Bean(destroyMethod = "dispose")
    Passwords passwords() {
        return Passwords.argon2();
    }

    @Bean
    KnownSessions knownSessions(Sessions sessions) {
        return new KnownSessions(sessions, Ticker.systemTicker());
    }

    @Bean
    @Qualifier(Credentials.OF_PEOPLE)
    Credentials ownCredentials(SigningKeys keys, KnownSessions sessions, KnownScopes scopes) {
        return new OwnCredentials(new ProvenTokens(TokenRules.own(), keys, InstantSource.system()), sessions, scopes);
    }

    @Bean
    Logins logins(
            People people,
            Sessions sessions,
            Passwords passwords,
            SigningKeys keys,
            KnownSessions remembered,
            AuditLog audit,
            KnownScopes scopes,
            IdentityProperties properties) {
        var issuing = new Issuing(keys, scopes, InstantSource.system());
        return new Logins(people, sessions, passwords, issuing, remembered, audit, properties.session());
    }

    @Bean
    OpenRequests openRequests() {
        return IdentityRoutes::isOpen;
    }

    @Bean
    Operations identityOperations(
            Access access,
            People people,
            Sessions sessions,
            Passwords passwords,
            Logins logins,
            KnownSessions remembered,
            Limits limits) {
        PasswordRules rules = PasswordRules.load();
        List<Operation> operations = new IdentityRoutes(access, limits)
                .of(
                        new PersonHandler(people, passwords, rules),
                        new PasswordHandler(people, passwords, rules, limits, remembered),
                        new SessionHandler(logins, limits, sessions, remembered));
        return () -> operations;
    }

    @Bean
    RouterFunction<ServerResponse> keyRoutes(SigningKeys keys) {
        return IdentityRoutes.of(keys);
    }

    @Bean
    CurrentPassword currentPassword(People people, Passwords passwords) {
        return (subject, password) -> people.password(UUID.fromString(subject))
                .filterWhen(stored -> passwords.matches(password, stored.hash()))
                .hasElement();
    }
}
