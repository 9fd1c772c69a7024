package dev.tributary.aggregation.http;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.SourceException;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and the call that it serves. It is used again only if the answer was read to its end, was what it said,
 * and nothing came behind it; in every other case it is closed, so that no byte of one answer becomes part of another.
 */
final class HttpConnection extends SimpleChannelInboundHandler<HttpObject> {

    private static final long DRAINING_MILLIS = 50;

    private final Channel channel;
    private final Service service;
    private final IdleConnections idle;
    private final long born = System.nanoTime();
    private long idleSince;
    private Answer answer;
    private @Nullable PendingCall call;
    private boolean answered;
    private @Nullable Future<?> draining;

    HttpConnection(Channel channel, Service service, IdleConnections idle) {
        this.channel = channel;
        this.service = service;
        this.idle = idle;
        this.answer = new Answer(service);
    }

    EventLoop loop() {
        return channel.eventLoop();
    }

    /** Nanoseconds since it was made. */
    long age() {
        return System.nanoTime() - born;
    }

    /** Nanoseconds since it answered. */
    long idleTime() {
        return System.nanoTime() - idleSince;
    }

    /** Serves a call; if its asker has left meanwhile, the connection is free for another one. */
    void send(PendingCall asked) {
        if (asked.isOver()) {
            rest();
            return;
        }
        call = asked;
        answer = new Answer(service);
        asked.on(channel);
        var _ = channel.writeAndFlush(Unpooled.wrappedBuffer(asked.head()), channel.voidPromise());
    }

    void close() {
        var _ = channel.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (call == null) {
            answered = false;
            close();
            return;
        }
        try {
            read(message, call);
        } catch (SourceException failed) {
            fail(failed);
        }
    }

    private void read(HttpObject message, PendingCall asked) {
        if (message.decoderResult().isFailure()) {
            throw Faults.of(message.decoderResult().cause());
        }
        if (message instanceof HttpResponse response) {
            begin(response);
        }
        if (message instanceof HttpContent content) {
            answer.add(content.content());
            if (message instanceof LastHttpContent) {
                end(asked);
            }
        }
    }

    private void begin(HttpResponse response) {
        answer.begin(response);
        if (answer.refusal() != null) {
            draining = channel.eventLoop()
                    .schedule(() -> fail(Answer.broken("too-slow")), DRAINING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void end(PendingCall asked) {
        if (answer.refusal() != null) {
            settle();
            asked.fail(answer.refusal());
        } else {
            Json value = answer.value();
            settle();
            asked.succeed(value);
        }
    }

    /** The answer is complete; what follows it in the same reading tells whether the connection can be used again. */
    private void settle() {
        call = null;
        stopDraining();
        answered = answer.isLasting();
        if (!answered) {
            close();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (answered) {
            answered = false;
            rest();
        }
    }

    private void rest() {
        idleSince = System.nanoTime();
        idle.add(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        idle.remove(this);
        fail(Faults.closedEarly());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
        fail(Faults.of(error));
    }

    /** Ends the call with what the Service said already, or else with what went wrong, and the connection with it. */
    private void fail(SourceException failed) {
        PendingCall asked = call;
        call = null;
        stopDraining();
        close();
        if (asked != null) {
            SourceException refusal = answer.refusal();
            asked.fail(refusal == null ? failed : refusal);
        }
    }

    private void stopDraining() {
        if (draining != null) {
            draining.cancel(false);
            draining = null;
        }
    }
}
