package dev.tributary.api.resource;

import dev.tributary.api.security.Access;
import dev.tributary.api.security.Secret;
import dev.tributary.persistence.resource.Resources;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what every collection's routes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ListProperties.class)
class CollectionConfiguration {

    @Bean
    ResourceRoutes resourceRoutes(Resources resources, Access access, Secret secret, ListProperties properties) {
        var pages = new Pages(new Cursors(secret.key("cursors")));
        var streams = new Streams(resources, new Places(properties.streams()));
        return new ResourceRoutes(
                access,
                new ListHandler(resources, access, pages, streams),
                new RowHandler(resources, access),
                new BulkHandler(resources));
    }
}
