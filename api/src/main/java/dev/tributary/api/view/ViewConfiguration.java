package dev.tributary.api.view;

import dev.tributary.aggregation.Aggregator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires the declared views to their paths. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    RouterFunction<ServerResponse> viewRoutes(Aggregator aggregator) {
        return ViewRoutes.of(aggregator.views(), new ViewHandler(aggregator));
    }
}
