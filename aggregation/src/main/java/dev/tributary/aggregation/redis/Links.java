package dev.tributary.aggregation.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A connection to Redis for each event loop. */
final class Links {

    private final EventLoopGroup loops;
    private final Wires wires;
    private final IdentityHashMap<EventExecutor, Link> links = new IdentityHashMap<>();
    private final List<Wire> open = new ArrayList<>();

    /** Links that are opened when they are told to. */
    Links(EventLoopGroup loops, Wires wires) {
        this.loops = loops;
        this.wires = wires;
        for (EventExecutor executor : loops) {
            Wire wire = wires.on((EventLoop) executor);
            open.add(wire);
            links.put(executor, new Link(wire, Schedulers.fromExecutor(executor)));
        }
    }

    void begin() {
        links.values().forEach(Link::begin);
    }

    /** A way to open other connections. */
    Wire wire() {
        return open.getFirst();
    }

    /** The connection of the event loop that asks, or any where that is none; {@code null} while there is none. */
    @Nullable
    RedisClusterAsyncCommands<byte[], byte[]> own() {
        Link link = links.get(loops.next());
        return link == null ? null : link.commands;
    }

    /** The event loop that asks, as a place to go on; any where that is none. */
    Scheduler here() {
        Link link = links.get(loops.next());
        return link == null ? Schedulers.immediate() : link.loop;
    }

    void close() {
        links.values().forEach(Link::stop);
        open.forEach(Wire::close);
        wires.close();
    }

    /** The connection of one event loop. */
    private static final class Link {

        private final Opening<RedisClusterAsyncCommands<byte[], byte[]>> opening;
        private final Scheduler loop;
        private volatile @Nullable RedisClusterAsyncCommands<byte[], byte[]> commands;

        Link(Wire wire, Scheduler loop) {
            this.loop = loop;
            this.opening = new Opening<>(wire::connect, opened -> commands = opened);
        }

        void begin() {
            opening.begin();
        }

        void stop() {
            opening.stop();
            commands = null;
        }
    }
}
