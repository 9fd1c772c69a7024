package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.Service;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.FastThreadLocal;
import reactor.netty.resources.LoopResources;

/**
 * The connections to one Service. Each event loop has its own, so that a call never changes threads and nothing is
 * locked. A call that finds none idle opens one: there is no queue, for whoever limits the calls in flight limits the
 * connections of each loop as well.
 */
final class Connections {

    private final EventLoopGroup loops;
    private final FastThreadLocal<IdleConnections> idle;

    private Connections(EventLoopGroup loops, FastThreadLocal<IdleConnections> idle) {
        this.loops = loops;
        this.idle = idle;
    }

    static Connections to(Service service, LoopResources resources) {
        EventLoopGroup loops = resources.onClient(true);
        Connector connector = Connector.to(service, resources, loops);
        return new Connections(loops, new PerLoop(connector));
    }

    /** Puts a call on the event loop of whoever asks, or on any where that is none. */
    void ask(PendingCall call) {
        EventLoop loop = loops.next();
        call.asker().onCancel(() -> on(loop, call::leave));
        on(loop, () -> idle.get().ask(call, loop));
    }

    private static void on(EventLoop loop, Runnable step) {
        if (loop.inEventLoop()) {
            step.run();
        } else {
            loop.execute(step);
        }
    }

    /** What each event loop has for itself, made when it is first asked. */
    private static final class PerLoop extends FastThreadLocal<IdleConnections> {

        private final Connector connector;

        PerLoop(Connector connector) {
            this.connector = connector;
        }

        @Override
        protected IdleConnections initialValue() {
            return new IdleConnections(connector);
        }
    }
}
