package dev.tributary.api.edge;

import dev.tributary.api.network.client.Proxies;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpRequestDecoderSpec;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerConfig;

/** What stands between the wire and the service. Last of those who set up a server, since it takes over what they have set. */
final class Edge implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory>, Ordered {

    private final EdgeProperties properties;
    private final SecurityHeaders headers;
    private final Refusals refusals;
    private final Proxies proxies;
    private final Crowd crowd;

    Edge(EdgeProperties properties, SecurityHeaders headers, Refusals refusals, Proxies proxies) {
        this.properties = properties;
        this.headers = headers;
        this.refusals = refusals;
        this.proxies = proxies;
        this.crowd = new Crowd(properties.connectionsPerAddress(), proxies);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        Tls.check(factory.getSsl(), factory.getHttp2());
        factory.addServerCustomizers(this::secured);
    }

    private HttpServer secured(HttpServer server) {
        HttpServerConfig set = server.configuration();
        return proxies.heardBy(server)
                .maxConnections(properties.connections())
                .doOnChannelInit((_, channel, _) -> install(channel, set));
    }

    /** Read from the wire to the service. */
    private void install(Channel channel, HttpServerConfig set) {
        crowd.join(channel);
        var gate = new RequestGate(refusals);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addFirst("tributary.slow", new SlowClients(channel, gate, properties.patience()));
        pipeline.replace(NettyPipeline.HttpCodec, NettyPipeline.HttpCodec, codec(set));
        pipeline.addAfter(NettyPipeline.HttpCodec, "tributary.headers", headers);
        pipeline.addAfter("tributary.headers", "tributary.gate", gate);
    }

    private HttpServerCodec codec(HttpServerConfig set) {
        HttpRequestDecoderSpec limits = set.decoder();
        var decoder = new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.maxInitialLineLength())
                .setMaxHeaderSize(limits.maxHeaderSize())
                .setHeadersFactory(new ReceivedHeadersFactory(properties.headers()));
        return new HttpServerCodec(decoder, set.maxPipelineDepth());
    }
}
