package dev.tributary.persistence.token;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the API tokens to the shop's connections. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    ApiTokens apiTokens(Lending lending) {
        return new ApiTokens(lending);
    }

    @Bean
    PersonalData createdTokens(Lending lending) {
        return new CreatedTokens(lending);
    }
}
