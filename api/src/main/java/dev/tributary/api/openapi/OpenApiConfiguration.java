package dev.tributary.api.openapi;

import dev.tributary.aggregation.Aggregator;
import dev.tributary.api.identity.Passwords;
import dev.tributary.api.resource.Collections;
import dev.tributary.api.routing.ByMethod;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Wires the document and the page that shows it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String FILES = "META-INF/resources/webjars/swagger-ui/*/";
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    @Bean
    RouterFunction<ServerResponse> openApiRoutes(
            Collections collections, Aggregator aggregator, ObjectProvider<Passwords> people, JsonMapper json) {
        byte[] document = json.writeValueAsBytes(
                OpenApi.document(collections, aggregator.views(), people.getIfAvailable() != null));
        return route("/openapi.json", new Page(MediaType.APPLICATION_JSON, document))
                .and(route("/docs", Page.of("docs/index.html", HTML)))
                .and(route("/docs/start.js", Page.of("docs/start.js", SCRIPT)))
                .and(route("/docs/swagger-ui.css", Page.of(FILES + "swagger-ui.css", CSS)))
                .and(route("/docs/swagger-ui-bundle.js", Page.of(FILES + "swagger-ui-bundle.js", SCRIPT)));
    }

    private static RouterFunction<ServerResponse> route(String path, Page page) {
        return RouterFunctions.route(RequestPredicates.path(path), ByMethod.get(page));
    }
}
