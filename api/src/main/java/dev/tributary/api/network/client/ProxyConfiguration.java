package dev.tributary.api.network.client;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires who is believed where requests come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyConfiguration {

    @Bean
    Proxies proxies(ProxyProperties properties) {
        return Proxies.at(properties.proxies());
    }
}
