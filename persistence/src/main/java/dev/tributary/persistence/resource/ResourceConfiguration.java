package dev.tributary.persistence.resource;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.persistence.database.Lending;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the resources to the shop's connections. */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

    @Bean
    Resources resources(Lending lending, Purges purges) {
        return new PurgingResources(new StoredResources(lending), purges);
    }
}
