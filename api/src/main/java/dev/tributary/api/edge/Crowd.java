package dev.tributary.api.edge;

import dev.tributary.api.network.client.ClientAddress;
import dev.tributary.api.network.client.Proxies;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;

/** How many connections there are of each household; of a proxy that is trusted there may be any number. */
final class Crowd {

    private final ConcurrentHashMap<String, Integer> connections = new ConcurrentHashMap<>();
    private final int most;
    private final Proxies proxies;

    Crowd(int most, Proxies proxies) {
        this.most = most;
        this.proxies = proxies;
    }

    /** Counts the connection until it is closed; closes it if there are too many of its address. */
    void join(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress internet) || proxies.areAt(internet.getAddress())) {
            return;
        }
        String place = new ClientAddress(internet.getAddress()).household();
        int count = connections.merge(place, 1, Integer::sum);
        channel.closeFuture()
                .addListener(_ -> connections.computeIfPresent(place, (_, now) -> now == 1 ? null : now - 1));
        if (count > most) {
            channel.unsafe().close(channel.voidPromise());
        }
    }
}
