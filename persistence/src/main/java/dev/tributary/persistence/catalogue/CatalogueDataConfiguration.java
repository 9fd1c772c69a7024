package dev.tributary.persistence.catalogue;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the catalogue holds about people. */
@Configuration(proxyBeanMethods = false)
class CatalogueDataConfiguration {

    @Bean
    PersonalData writtenReviews(Lending lending) {
        return new WrittenReviews(lending);
    }
}
