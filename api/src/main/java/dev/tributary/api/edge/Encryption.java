package dev.tributary.api.edge;

import dev.tributary.api.network.client.Proxies;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AsciiString;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServerRequest;

/** Tells whoever has come by TLS to come by nothing else for a year; over plain HTTP nobody may be told (RFC 6797, 7.2). */
final class Encryption {

    private static final String SECURE = "https";

    private static final AsciiString NAME = AsciiString.cached("strict-transport-security");
    private static final AsciiString YEAR = AsciiString.cached("max-age=31536000");

    private final Proxies proxies;

    Encryption(Proxies proxies) {
        this.proxies = proxies;
    }

    void tell(Channel channel, HttpHeaders headers) {
        if (channel.pipeline().get(SslHandler.class) != null || isToldByAProxy(channel)) {
            headers.set(NAME, YEAR);
        }
    }

    private boolean isToldByAProxy(Channel channel) {
        return !proxies.isEmpty()
                && ChannelOperations.get(channel) instanceof HttpServerRequest request
                && SECURE.equals(request.scheme());
    }
}
