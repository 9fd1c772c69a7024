package dev.tributary.aggregation.http;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The connections of one event loop to one Service that have nothing to do. The one used last is used first, so that
 * those beyond the need stay idle and are closed, before the other side does it.
 */
final class IdleConnections {

    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Connector connector;
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private boolean swept;

    IdleConnections(Connector connector) {
        this.connector = connector;
    }

    /** Sends a call on an idle connection, or on a new one. */
    void ask(PendingCall call, EventLoop loop) {
        if (call.isOver()) {
            return;
        }
        HttpConnection connection = idle.pollLast();
        if (connection == null) {
            connector.connect(loop, call, this);
        } else {
            connection.send(call);
        }
    }

    /** Takes back a connection on which nothing is expected any more. */
    void add(HttpConnection connection) {
        if (connection.age() > LIFE.toNanos()) {
            connection.close();
            return;
        }
        idle.addLast(connection);
        if (!swept) {
            swept = true;
            sweepLater(connection.loop());
        }
    }

    /** Forgets a connection that has ended by itself. */
    void remove(HttpConnection connection) {
        idle.remove(connection);
    }

    private void sweepLater(EventLoop loop) {
        var _ = loop.schedule(() -> sweep(loop), IDLE.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Closes those that were idle for long; they stand first. */
    private void sweep(EventLoop loop) {
        while (!idle.isEmpty() && idle.getFirst().idleTime() >= IDLE.toNanos()) {
            idle.removeFirst().close();
        }
        swept = !idle.isEmpty();
        if (swept) {
            sweepLater(loop);
        }
    }
}
