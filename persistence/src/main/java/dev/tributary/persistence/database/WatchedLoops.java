package dev.tributary.persistence.database;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import java.time.Duration;
import reactor.netty.resources.LoopResources;

/**
 * The loops of others, for connections that end when the way to the other side is silent: Linux alone would go on for a
 * quarter of an hour with what is not acknowledged, and would look after two hours whether an idle one is still there. A server that is
 * frozen while its kernel acknowledges is not silent.
 */
final class WatchedLoops implements LoopResources {

    /** How long nothing may come, or be acknowledged; a probe after it has as long for its answer. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration PROBES = Duration.ofSeconds(5);

    private final LoopResources loops;

    WatchedLoops(LoopResources loops) {
        this.loops = loops;
    }

    @Override
    public <C extends Channel> C onChannel(Class<C> type, EventLoopGroup group) {
        C channel = loops.onChannel(type, group);
        if (channel instanceof EpollSocketChannel socket) {
            watch(socket);
        }
        return channel;
    }

    private static void watch(EpollSocketChannel socket) {
        socket.config().setOption(EpollChannelOption.TCP_USER_TIMEOUT, (int) SILENCE.toMillis());
        socket.config().setOption(EpollChannelOption.TCP_KEEPIDLE, (int) SILENCE.toSeconds());
        socket.config().setOption(EpollChannelOption.TCP_KEEPINTVL, (int) PROBES.toSeconds());
    }

    @Override
    public <C extends Channel> Class<? extends C> onChannelClass(Class<C> type, EventLoopGroup group) {
        return loops.onChannelClass(type, group);
    }

    @Override
    public EventLoopGroup onClient(boolean useNative) {
        return loops.onClient(useNative);
    }

    @Override
    public EventLoopGroup onServer(boolean useNative) {
        return loops.onServer(useNative);
    }

    @Override
    public boolean daemon() {
        return loops.daemon();
    }
}
