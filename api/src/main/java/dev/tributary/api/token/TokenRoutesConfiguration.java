package dev.tributary.api.token;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tributary.api.resource.Guard;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.routing.Operations;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Scopes;
import dev.tributary.persistence.token.ApiTokens;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Mounts API tokens, and has them known beside all other credentials. */
@Configuration(proxyBeanMethods = false)
class TokenRoutesConfiguration {

    private static final String PATH = "/tokens";

    @Bean
    TokenCredentials tokenCredentials(ApiTokens tokens) {
        return new TokenCredentials(tokens::use, Ticker.systemTicker());
    }

    @Bean
    @Primary
    Credentials routedCredentials(TokenCredentials tokens, @Qualifier(Credentials.OF_PEOPLE) Credentials others) {
        return new RoutedCredentials(tokens, others);
    }

    @Bean
    Operations tokenOperations(ApiTokens tokens, TokenCredentials credentials, KnownScopes scopes, Access access) {
        var handler = new TokenHandler(tokens, credentials, scopes, InstantSource.system());
        var guard = new Guard(access);
        return () -> List.of(
                new Operation("GET", PATH, guard.allowed(Scopes.PEOPLE, (request, _) -> handler.list(request))),
                new Operation("POST", PATH, guard.allowed(Scopes.PEOPLE, handler::create)),
                new Operation(
                        "GET", PATH + "/{id}", guard.allowed(Scopes.PEOPLE, (request, _) -> handler.read(request))),
                new Operation(
                        "DELETE",
                        PATH + "/{id}",
                        guard.allowed(Scopes.PEOPLE, (request, _) -> handler.revoke(request))));
    }
}
