package dev.tributary.benchmark.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Answers every GET with what is kept, or that the caller has it. */
@Sharable
final class NettyAnswers extends SimpleChannelInboundHandler<HttpObject> {

    private final KeptDocument kept;
    private final ByteBuf body;

    NettyAnswers(KeptDocument kept) {
        this.kept = kept;
        this.body = Unpooled.unreleasableBuffer(
                Unpooled.directBuffer(kept.bytes().length).writeBytes(kept.bytes()));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (message instanceof HttpRequest request) {
            boolean known = KeptDocument.isKnown(request.headers().get(HttpHeaderNames.IF_NONE_MATCH));
            var _ = context.write(known ? known() : document());
        }
    }

    private HttpResponse document() {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body.duplicate());
        kept.all().forEach(response.headers()::set);
        return response;
    }

    private HttpResponse known() {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_MODIFIED, Unpooled.EMPTY_BUFFER);
        kept.known().forEach(response.headers()::set);
        return response;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    /** A caller has gone. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var _ = context.close();
    }
}
