package dev.tributary.api.edge;

import dev.tributary.api.network.client.Proxies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A server on a real port with nothing but the edge and what the test lets answer. */
final class EdgeServer implements AutoCloseable {

    private final WebServer server;

    private EdgeServer(WebServer server) {
        this.server = server;
    }

    static EdgeServer start(Map<String, String> settings, WebHandler handler) {
        return start(settings, handler, null);
    }

    /** By TLS, where it has what it needs for that. */
    static EdgeServer start(Map<String, String> settings, WebHandler handler, @Nullable Ssl ssl) {
        var binder = new Binder(new MapConfigurationPropertySource(settings));
        var crossOrigin = new CrossOrigin(binder.bindOrCreate("tributary.cors", CorsProperties.class));
        Proxies proxies = Proxies.at(List.of(
                settings.getOrDefault("tributary.proxies", "203.0.113.1").split(",")));
        var headers = new SecurityHeaders(new Encryption(proxies), crossOrigin.isOff() ? null : crossOrigin);
        var factory = new NettyReactiveWebServerFactory(0);
        factory.setSsl(ssl);
        new Edge(
                        binder.bindOrCreate("tributary.http", EdgeProperties.class),
                        headers,
                        new Refusals(JsonMapper.shared()),
                        proxies)
                .customize(factory);
        HttpHandler all = WebHttpHandlerBuilder.webHandler(handler)
                .filter(new Preflights(crossOrigin))
                .codecConfigurer(ServerCodecConfigurer.create())
                .build();
        WebServer server = factory.getWebServer(all);
        server.start();
        return new EdgeServer(server);
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
