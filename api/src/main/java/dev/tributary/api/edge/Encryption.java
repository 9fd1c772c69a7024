package dev.tributary.api.edge;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AsciiString;

/** Tells whoever has come by TLS to come by nothing else for a year; over plain HTTP nobody may be told (RFC 6797, 7.2). */
final class Encryption {

    private static final AsciiString NAME = AsciiString.cached("strict-transport-security");
    private static final AsciiString YEAR = AsciiString.cached("max-age=31536000");

    void tell(Channel channel, HttpHeaders headers) {
        if (channel.pipeline().get(SslHandler.class) != null) {
            headers.set(NAME, YEAR);
        }
    }
}
