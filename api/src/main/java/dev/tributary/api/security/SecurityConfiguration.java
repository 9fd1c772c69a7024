package dev.tributary.api.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import reactor.core.publisher.Mono;

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

    /** Without anything that knows credentials, none is good. */
    @Bean
    Proofs proofs(ObjectProvider<Credentials> credentials) {
        return new Proofs(credentials.getIfAvailable(() -> _ -> Mono.empty()));
    }

    @Bean
    Access access(Proofs proofs) {
        return new ProvenAccess(proofs);
    }
}
