package dev.tributary.api.edge;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;

/** How many connections there are of each address. A house with IPv6 has a /64 of them, so that counts as one. */
final class Crowd {

    private static final int NETWORK_BYTES = 8;

    private final ConcurrentHashMap<Object, Integer> connections = new ConcurrentHashMap<>();
    private final int most;

    Crowd(int most) {
        this.most = most;
    }

    /** Counts the connection until it is closed; closes it if there are too many of its address. */
    void join(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress internet)) {
            return;
        }
        Object place = place(internet.getAddress());
        int count = connections.merge(place, 1, Integer::sum);
        channel.closeFuture()
                .addListener(_ -> connections.computeIfPresent(place, (_, now) -> now == 1 ? null : now - 1));
        if (count > most) {
            channel.unsafe().close(channel.voidPromise());
        }
    }

    private static Object place(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address;
    }
}
