package dev.tributary.benchmark.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.charset.StandardCharsets;

/** Answers and counts; {@code /calls} tells the count, and does not count. */
@Sharable
final class BackendAnswers extends SimpleChannelInboundHandler<ByteBuf> {

    private static final int SIZE = 2048;
    private static final byte[] COUNT = "GET /calls ".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuf answer = Unpooled.unreleasableBuffer(response(body()));
    /** Written by the only event loop. */
    private long calls;

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf head) {
        if (isCount(head)) {
            var _ = context.write(response(Long.toString(calls)));
        } else {
            calls++;
            var _ = context.write(answer.duplicate());
        }
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

    private static boolean isCount(ByteBuf head) {
        return head.readableBytes() > COUNT.length
                && Unpooled.wrappedBuffer(COUNT).equals(head.slice(head.readerIndex(), COUNT.length));
    }

    private static ByteBuf response(String body) {
        String head =
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n";
        byte[] bytes = (head + body).getBytes(StandardCharsets.US_ASCII);
        return Unpooled.directBuffer(bytes.length).writeBytes(bytes);
    }

    /** Objects as services have them: short names, numbers, some text. */
    private static String body() {
        var body = new StringBuilder("{\"items\":[");
        for (int i = 1; body.length() < SIZE - 130; i++) {
            body.append(i == 1 ? "" : ",")
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"name\":\"Thing number ")
                    .append(i)
                    .append("\",\"price\":")
                    .append(i * 7)
                    .append(".95,\"available\":true,\"warehouse\":null,\"tags\":[\"new\",\"sale\"]}");
        }
        body.append("],\"note\":\"");
        return body + ".".repeat(SIZE - body.length() - 2) + "\"}";
    }
}
