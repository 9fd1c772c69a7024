package dev.tributary.api.edge;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Wires what stands between the wire and the service, on every port. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    NettyServerCustomizer edge() {
        var headers = new SecurityHeaders(new Encryption());
        return server -> server.doOnChannelInit((_, channel, _) -> addTo(channel.pipeline(), headers));
    }

    private static void addTo(ChannelPipeline pipeline, SecurityHeaders headers) {
        pipeline.addAfter(NettyPipeline.HttpCodec, "tributary.headers", headers);
    }
}
