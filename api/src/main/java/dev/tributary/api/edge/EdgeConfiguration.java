package dev.tributary.api.edge;

import dev.tributary.api.network.client.Proxies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires what stands between the wire and the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EdgeProperties.class, CorsProperties.class})
class EdgeConfiguration {

    @Bean
    Encryption encryption(Proxies proxies) {
        return new Encryption(proxies);
    }

    @Bean
    Refusals refusals(JsonMapper json) {
        return new Refusals(json);
    }

    @Bean
    CrossOrigin crossOrigin(CorsProperties properties) {
        return new CrossOrigin(properties);
    }

    @Bean
    Preflights preflights(CrossOrigin crossOrigin) {
        return new Preflights(crossOrigin);
    }

    @Bean
    Edge edge(
            EdgeProperties properties,
            Encryption encryption,
            CrossOrigin crossOrigin,
            Refusals refusals,
            Proxies proxies) {
        var headers = new SecurityHeaders(encryption, crossOrigin.isOff() ? null : crossOrigin);
        return new Edge(properties, headers, refusals, proxies);
    }
}
