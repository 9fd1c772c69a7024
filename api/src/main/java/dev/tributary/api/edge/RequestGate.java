package dev.tributary.api.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Lets through the requests of one connection that keep to the {@linkplain RequestRules rules}. One that does not goes on as
 * unreadable, so that the server refuses it when its turn comes, after the requests before it; here its answer gets the words. Nothing
 * behind it is read. Exactly one answer leaves for a request: one that nobody asked for would be taken for the next one's.
 */
final class RequestGate extends ChannelDuplexHandler {

    /** What may still come of a body after its request was answered. */
    private static final long MOST_UNWANTED = 256 * 1024;

    private final Refusals refusals;
    private @Nullable RefusedRequest refused;
    private @Nullable String trace;
    private int unanswered;
    private int messages;
    private boolean inBody;
    private long unwanted;

    RequestGate(Refusals refusals) {
        this.refusals = refusals;
    }

    /** How many pieces of requests there were; it grows with each, and may overflow. */
    int messages() {
        return messages;
    }

    /** Whether a request has begun that has not ended. */
    boolean isInBody() {
        return inBody;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused != null) {
            ReferenceCountUtil.release(message);
            return;
        }
        messages++;
        if (message instanceof HttpRequest request) {
            begin(request);
        }
        if (message instanceof HttpContent content) {
            goOn(context, content);
        }
        if (refused == null || message instanceof HttpRequest) {
            context.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(HttpRequest request) {
        unanswered++;
        unwanted = 0;
        inBody = true;
        try {
            RequestRules.apply(request);
        } catch (RefusedRequest bad) {
            refuse(request, bad);
        }
    }

    private void refuse(HttpRequest request, RefusedRequest bad) {
        refused = bad;
        inBody = false;
        trace = request.headers().get(Refusals.TRACE);
        request.setDecoderResult(DecoderResult.failure(bad));
    }

    private void goOn(ChannelHandlerContext context, HttpContent content) {
        inBody = inBody && !(content instanceof LastHttpContent);
        unwanted += unanswered == 0 ? content.content().readableBytes() : 0;
        if (refused == null && (content.decoderResult().isFailure() || unwanted > MOST_UNWANTED)) {
            giveUp(context, RefusedRequest.malformed("The body of the request is not as HTTP/1.1 (RFC 9112) wants it"));
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (!(message instanceof HttpResponse response)
                || response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            super.write(context, message, promise);
        } else if (unanswered == 0) {
            ReferenceCountUtil.release(message);
            super.close(context, promise);
        } else {
            unanswered--;
            super.write(context, worded(response), promise);
        }
    }

    /** The server refuses without a body; nothing else is empty, ends a connection and comes in one piece. */
    private HttpResponse worded(HttpResponse response) {
        if (refused == null || unanswered > 0 || !(response instanceof FullHttpResponse bare)) {
            return response;
        }
        bare.release();
        return refusals.answer(refused, trace);
    }

    /** Answers a request that is not here in whole, if it is its turn, and closes the connection. */
    void giveUp(ChannelHandlerContext context, RefusedRequest bad) {
        refused = bad;
        boolean isItsTurn = unanswered == 1;
        unanswered = 0;
        ChannelFuture last =
                isItsTurn ? context.writeAndFlush(refusals.answer(bad, trace)) : context.newSucceededFuture();
        last.addListener(ChannelFutureListener.CLOSE);
    }
}
