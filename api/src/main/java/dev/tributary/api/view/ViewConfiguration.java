package dev.tributary.api.view;

import dev.tributary.aggregation.Aggregator;
import dev.tributary.aggregation.explain.Explainer;
import dev.tributary.aggregation.view.Views;
import dev.tributary.api.security.Access;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires the declared views to their paths. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    private static final Profiles DEVELOPMENT = Profiles.of("local");

    @Bean
    RouterFunction<ServerResponse> viewRoutes(
            Aggregator aggregator, Views views, Explainer explainer, Access access, Environment environment) {
        var operators = new Operators(access, environment.acceptsProfiles(DEVELOPMENT));
        var explanations = new ExplainHandler(explainer);
        return ViewRoutes.of(
                aggregator.views(),
                new ViewHandler(aggregator, explanations, operators, Varying.of(views), new ViewAccess(access)));
    }

    /** Not a bean of its own: the management port, which has a handler too, would take it. */
    @Bean
    WebHttpHandlerBuilderCustomizer fastWay(Aggregator aggregator) {
        return builder -> builder.httpHandlerDecorator(longWay -> new FastWay(aggregator::ready, longWay));
    }
}
