package dev.tributary.aggregation.http;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLException;
import reactor.netty.resources.LoopResources;

/** Where a Service is, and how the way there is found and secured. */
final class Addresses {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Addresses() {}

    static boolean isSecure(URI url) {
        return "https".equals(url.getScheme());
    }

    static InetSocketAddress of(URI url) {
        int port = url.getPort() >= 0 ? url.getPort() : isSecure(url) ? HTTPS : HTTP;
        return InetSocketAddress.createUnresolved(url.getHost(), port);
    }

    /** Asks name servers without blocking; what the machine's own file of hosts says comes first. */
    static AddressResolverGroup<InetSocketAddress> resolver(LoopResources resources, EventLoopGroup loops) {
        return new DnsAddressResolverGroup(new DnsNameResolverBuilder()
                .datagramChannelType(resources.onChannelClass(DatagramChannel.class, loops))
                .socketChannelType(resources.onChannelClass(SocketChannel.class, loops), true));
    }

    /** Trusts what the JDK trusts, and only a certificate for the very host that was named. */
    static SslContext tls() {
        try {
            return SslContextBuilder.forClient()
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (SSLException unusable) {
            throw new IllegalStateException("TLS: not available (expected: in every JDK)", unusable);
        }
    }
}
