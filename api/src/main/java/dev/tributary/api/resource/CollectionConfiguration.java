package dev.tributary.api.resource;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.Caches;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Secret;
import dev.tributary.persistence.resource.Resources;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what every collection's routes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ListProperties.class, ResourceProperties.class})
class CollectionConfiguration {

    @Bean
    Shelves collectionShelves(
            Collections collections, ResourceProperties properties, ObjectProvider<CacheEvents> events) {
        properties.check(collections.all().stream().map(Collection::name).collect(Collectors.toSet()));
        CacheEvents told = events.getIfAvailable(CacheEvents::none);
        return collection -> new Shelf(collection, properties.lives(collection), told);
    }

    @Bean
    ResourceRoutes resourceRoutes(
            Resources resources,
            Access access,
            Secret secret,
            ListProperties properties,
            Caches caches,
            Shelves shelves,
            Collections collections) {
        var permits = new Permits(access, collections.all());
        var pages = new Pages(new Cursors(secret.key("cursors")));
        var streams = new Streams(resources, new Places(properties.streams(), properties.longestStream()));
        var shared = new SharedAnswers(caches);
        return new ResourceRoutes(
                shelves,
                access,
                permits,
                new ListHandler(resources, permits, shared, pages, streams),
                new RowHandler(resources, permits, shared),
                new BulkHandler(resources));
    }
}
