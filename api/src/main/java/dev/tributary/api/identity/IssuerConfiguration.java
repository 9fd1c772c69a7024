package dev.tributary.api.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.KnownScopes;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import reactor.netty.resources.LoopResources;

/** Wires an issuer elsewhere, where there is one: nobody registers and logs in here then. */
@Configuration(proxyBeanMethods = false)
@Conditional(OutsideIssuer.class)
@EnableConfigurationProperties(IssuerProperties.class)
class IssuerConfiguration {

    private static final Profiles LOCAL = Profiles.of("local");

    @Bean
    @Qualifier(Credentials.OF_PEOPLE)
    Credentials issuerCredentials(
            IssuerProperties properties, Environment environment, LoopResources loops, KnownScopes scopes) {
        var rules = new TokenRules(
                properties.issuer(),
                properties.audience(),
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256),
                Set.of(TokenRules.ACCESS_TOKEN, JOSEObjectType.JWT),
                Set.of(),
                properties.longestLife());
        var discovery =
                new IssuerDiscovery(properties.address(environment.acceptsProfiles(LOCAL)), new IssuerDocuments(loops));
        var keys = new FetchedKeys(discovery.keys(), InstantSource.system());
        return new IssuerCredentials(new ProvenTokens(rules, keys, InstantSource.system()), properties, scopes);
    }
}
