package dev.tributary.api.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * Closes the connection of a client that holds it without getting on: with the head of a request, with its body, or with taking the
 * answer. It stands next to the socket and counts bytes; a client that keeps pace costs no timer.
 */
final class SlowClients extends ChannelDuplexHandler {

    /** What a body or an answer must get on by in the time of one patience; less is slower than the slowest of telephones. */
    private static final long LEAST = 8 * 1024;

    private final RequestGate gate;
    private final Pace head;
    private final Pace body;
    private final Pace answer;
    private final Channel channel;
    private long received;
    private long given;
    private boolean reading;
    private boolean awaited;
    private boolean awaitedAgain;

    SlowClients(Channel channel, RequestGate gate, Duration patience) {
        this.channel = channel;
        this.gate = gate;
        // No number of bytes will do: a head has to end
        this.head = new Pace(channel.eventLoop(), patience, Long.MAX_VALUE, () -> 0, this::cutOff);
        this.body = new Pace(channel.eventLoop(), patience, LEAST, this::receivedOfAwaited, this::endBody);
        this.answer = new Pace(channel.eventLoop(), patience, LEAST, this::taken, this::cutOff);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        awaited = true;
        awaitedAgain = true;
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        count(message);
        int messages = gate.messages();
        context.fireChannelRead(message);
        if (gate.isInBody()) {
            head.end();
            body.begin();
        } else {
            body.end();
            watchHead(gate.messages() == messages);
        }
    }

    private void count(Object message) {
        if (!reading) {
            reading = true;
            awaitedAgain = false;
        }
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
    }

    /** Bytes of which nothing came are the begin of a head, or of what comes before one in TLS. */
    private void watchHead(boolean isBegun) {
        if (isBegun) {
            head.begin();
        } else {
            head.end();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        reading = false;
        awaited = awaitedAgain;
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes) {
            given += bytes.readableBytes();
        }
        super.write(context, message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        if (pending() > 0) {
            answer.begin();
        } else {
            answer.end();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        head.end();
        body.end();
        answer.end();
        context.fireChannelInactive();
    }

    private long receivedOfAwaited() {
        return awaited ? received : Pace.NO_FAULT;
    }

    private void endBody() {
        var slow = new RefusedRequest(HttpStatus.REQUEST_TIMEOUT, "The body of the request came too slowly");
        gate.giveUp(channel.pipeline().context(gate), slow);
    }

    private long taken() {
        long pending = pending();
        return pending == 0 ? Pace.NO_FAULT : given - pending;
    }

    private long pending() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /** At once, without the good manners of TLS. */
    private void cutOff() {
        channel.unsafe().close(channel.voidPromise());
    }
}
