package dev.tributary.api.network.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may say where a request comes from.
 *
 * @param proxies addresses, or ranges of them as {@code 10.0.0.0/8}, of proxies in front of the service. Default none
 */
@ConfigurationProperties("tributary")
record ProxyProperties(@DefaultValue List<String> proxies) {

    ProxyProperties {
        proxies = List.copyOf(proxies);
        proxies.forEach(AddressRange::parse);
    }
}
