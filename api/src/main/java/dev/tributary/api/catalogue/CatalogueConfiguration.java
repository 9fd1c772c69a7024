package dev.tributary.api.catalogue;

import dev.tributary.aggregation.cache.Lives;
import dev.tributary.api.resource.Collection;
import dev.tributary.api.resource.Collections;
import dev.tributary.api.resource.Permissions;
import dev.tributary.api.resource.ResourceRoutes;
import dev.tributary.api.routing.ApiVersion;
import dev.tributary.api.security.Scopes;
import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.resource.Listing;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Window;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.ApiVersionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Mounts the catalogue's resources and its feed below {@code /api/v1}. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration implements WebFluxConfigurer {

    /** Long, since writes end it. */
    private static final Lives FEED =
            new Lives(Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(10), Duration.ZERO);

    private static final Permissions STAFF = Permissions.of(Scopes.CATALOGUE_WRITE);
    private static final Permissions REVIEWS = new Permissions(Scopes.REVIEWS_MODERATE, Scopes.REVIEWS_WRITE);

    /** The default is for paths without a version, which are those of views: Spring routes no request that has none. */
    @Override
    public void configureApiVersioning(ApiVersionConfigurer versions) {
        versions.usePathSegment(ApiVersion.SEGMENT, ApiVersion::isIn)
                .setVersionParser(new ApiVersion())
                .setDefaultVersion(ApiVersion.KNOWN);
    }

    @Bean
    Collections collections() {
        return new Collections(
                "/api/" + ApiVersion.KNOWN,
                Stream.concat(
                                Catalogue.ALL.stream().map(resource -> Collection.of(resource, permissions(resource))),
                                Stream.of(feed()))
                        .toList());
    }

    @Bean
    RouterFunction<ServerResponse> catalogueRoutes(Collections collections, ResourceRoutes routes) {
        RouterFunction<ServerResponse> all = collections.all().stream()
                .map(routes::of)
                .reduce(RouterFunction::and)
                .orElseThrow();
        return ApiVersion.nest(all);
    }

    private static Permissions permissions(Resource resource) {
        return resource.equals(Catalogue.REVIEWS) ? REVIEWS : STAFF;
    }

    private static Collection feed() {
        Listing feed = Catalogue.feed(new Window.Page(1, 1));
        return new Collection(
                "feed",
                "The products that are sold, each with its category",
                Catalogue.PRODUCTS,
                feed.shape().expanded(),
                feed.sight(),
                STAFF,
                FEED);
    }
}
