package dev.tributary.aggregation.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.EpollProvider;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes the ways to one Redis, each on an event loop of its own, so that whoever asks is answered on the thread that he is on. */
final class Wires {

    /** Commands that may wait for their answers on one connection; one more fails. */
    private static final int QUEUE = 1000;

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration TOPOLOGY = Duration.ofSeconds(30);
    private static final Duration RESHAPED = Duration.ofSeconds(2);

    /** A peer that has gone without a word is noticed after five seconds: that it is silent, or that it takes nothing. */
    private static final Duration GONE = Duration.ofSeconds(5);

    private static final KeepAliveOptions KEEP_ALIVE = KeepAliveOptions.builder()
            .enable()
            .idle(Duration.ofSeconds(2))
            .interval(Duration.ofSeconds(1))
            .count(3)
            .build();

    private static final SocketOptions SOCKET = SocketOptions.builder()
            .connectTimeout(CONNECT)
            .keepAlive(KEEP_ALIVE)
            .tcpUserTimeout(TcpUserTimeoutOptions.builder()
                    .enable(EpollProvider.isAvailable())
                    .tcpUserTimeout(GONE)
                    .build())
            .build();

    private final RedisAddress address;
    private final ClientResources resources = ClientResources.builder()
            .reconnectDelay(Delay.fullJitter(SHORTEST, LONGEST, 2, TimeUnit.MILLISECONDS))
            .commandLatencyRecorder(CommandLatencyRecorder.disabled())
            .nettyCustomizer(new TogetherSent())
            .build();

    private final List<ClientResources> derived = new ArrayList<>();

    Wires(RedisAddress address) {
        this.address = address;
    }

    /** The way on an event loop. */
    Wire on(EventLoop loop) {
        ClientResources own = resources
                .mutate()
                .eventLoopGroupProvider(new SharedLoops(loop, 1))
                .build();
        derived.add(own);
        return address.cluster() ? cluster(own) : single(own);
    }

    private Wire single(ClientResources own) {
        RedisClient client = RedisClient.create(own);
        client.setOptions(common(ClientOptions.builder()).build());
        return new SingleWire(client, address.nodes().getFirst());
    }

    private Wire cluster(ClientResources own) {
        RedisClusterClient client = RedisClusterClient.create(own, address.nodes());
        ClusterClientOptions.Builder options = ClusterClientOptions.builder();
        common(options);
        client.setOptions(options.topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enablePeriodicRefresh(TOPOLOGY)
                        .adaptiveRefreshTriggersTimeout(RESHAPED)
                        .build())
                .build());
        return new ClusterWire(client);
    }

    /** While Redis is away its commands fail at once: it is speed, and waiting is not. */
    private static ClientOptions.Builder common(ClientOptions.Builder options) {
        return options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(QUEUE)
                .socketOptions(SOCKET);
    }

    /** Ends what all of them share; their connections are closed before. */
    void close() {
        derived.forEach(Wires::end);
        end(resources);
    }

    private static void end(ClientResources resources) {
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
