package dev.tributary.api.edge;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Wires the port that sends on to HTTPS, where there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tributary.redirect.port")
@EnableConfigurationProperties(RedirectProperties.class)
class RedirectConfiguration {

    private static final int UNSET = 8080;

    @Bean
    HttpsRedirect httpsRedirect(
            RedirectProperties properties, ServerProperties service, ReactorResourceFactory resources, Edge edge) {
        Tls.checkRedirect(service.getSsl(), properties.port());
        var factory = new NettyReactiveWebServerFactory(Objects.requireNonNull(properties.port()));
        factory.setResourceFactory(resources);
        factory.setAddress(service.getAddress());
        edge.customize(factory);
        return new HttpsRedirect(factory, to(properties, service));
    }

    static int to(RedirectProperties properties, ServerProperties service) {
        if (properties.toPort() != null) {
            return properties.toPort();
        }
        return service.getPort() == null ? UNSET : service.getPort();
    }
}
