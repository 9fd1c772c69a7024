package dev.tributary.api.network.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The address of whoever asks: of the connection, or what proxies that are trusted say of theirs. */
public record ClientAddress(InetAddress address) {

    private static final int NETWORK_BYTES = 8;

    /** The address that a request comes from; null where it came over no network. */
    public static @Nullable ClientAddress of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null ? null : new ClientAddress(remote.getAddress());
    }

    /** Whose household a request comes from; all that come over no network are one. */
    public static String household(ServerHttpRequest request) {
        ClientAddress address = of(request);
        return address == null ? "nowhere" : address.household();
    }

    /** What all addresses of one household share: an IPv4 address itself, the first 64 bits of one of IPv6. Not for people. */
    public String household() {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
