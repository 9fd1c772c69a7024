package dev.tributary.api.network.client;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.http.server.ConnectionInfo;
import reactor.netty.http.server.HttpServer;

/**
 * The proxies whose word counts for who asks, and whether by TLS. Each adds the address that it was asked from at the end of
 * {@code X-Forwarded-For}; so the list is read from its end, and the first address that is no proxy's is the caller's. What stands
 * before it the caller may have written.
 */
public final class Proxies {

    private static final String FOR = "x-forwarded-for";
    private static final String PROTOCOL = "x-forwarded-proto";

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    private final List<AddressRange> trusted;
    private final AtomicBoolean warned = new AtomicBoolean();

    private Proxies(List<AddressRange> trusted) {
        this.trusted = trusted;
    }

    /** Those at these addresses, or in these ranges as {@code 10.0.0.0/8}; fails if one is neither. */
    public static Proxies at(List<String> addresses) {
        return new Proxies(addresses.stream().map(AddressRange::parse).toList());
    }

    /** Whether there are none, so that nobody is believed. */
    public boolean isEmpty() {
        return trusted.isEmpty();
    }

    /** Whether one of them is at that address. */
    public boolean areAt(@Nullable InetAddress address) {
        return address != null && trusted.stream().anyMatch(range -> range.contains(address));
    }

    /** The same server, whose requests come from where the proxies say. */
    public HttpServer heardBy(HttpServer server) {
        return isEmpty() ? server : server.forwarded(this::told);
    }

    ConnectionInfo told(ConnectionInfo connection, HttpRequest request) {
        InetSocketAddress nearest = connection.getRemoteAddress();
        if (nearest == null || !areAt(nearest.getAddress())) {
            return connection;
        }
        ConnectionInfo told =
                connection.withRemoteAddress(caller(nearest, request.headers().getAll(FOR)));
        String protocol = last(request.headers().getAll(PROTOCOL));
        return protocol.equals("https") || protocol.equals("http") ? told.withScheme(protocol) : told;
    }

    private InetSocketAddress caller(InetSocketAddress nearest, List<String> told) {
        String[] addresses = String.join(",", told).split(",", -1);
        InetAddress caller = nearest.getAddress();
        for (int i = addresses.length - 1; i >= 0 && areAt(caller); i--) {
            InetAddress before = ToldAddress.read(addresses[i].strip());
            if (before == null) {
                warn(told);
                break;
            }
            caller = before;
        }
        return caller.equals(nearest.getAddress()) ? nearest : new InetSocketAddress(caller, 0);
    }

    /** Once, for it would be said with every request; who says nothing may be asked for himself. */
    private void warn(List<String> told) {
        if (!told.isEmpty() && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "X-Forwarded-For from a proxy that is trusted: unreadable (expected: addresses, with a port or without),"
                            + " so all who come through it count as one");
        }
    }

    /** What the nearest proxy has said. */
    private static String last(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.getLast()
                        .substring(lines.getLast().lastIndexOf(',') + 1)
                        .strip();
    }
}
