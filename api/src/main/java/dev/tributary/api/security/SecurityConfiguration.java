package dev.tributary.api.security;

import dev.tributary.aggregation.view.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Wires the secret, and who may do what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

    private static final Profiles LOCAL = Profiles.of("local");

    @Bean
    Secret secret(SecurityProperties properties, Environment environment) {
        return properties.secret().isBlank() && environment.acceptsProfiles(LOCAL)
                ? Secret.random()
                : Secret.of(properties.secret());
    }

    @Bean
    KnownScopes knownScopes(Views views) {
        return KnownScopes.with(views.views());
    }

    @Bean
    Proofs proofs(Credentials credentials, ObjectProvider<OpenRequests> open) {
        return new Proofs(credentials, open.getIfAvailable(() -> _ -> false));
    }

    @Bean
    Access access(Proofs proofs) {
        return new ProvenAccess(proofs);
    }
}
