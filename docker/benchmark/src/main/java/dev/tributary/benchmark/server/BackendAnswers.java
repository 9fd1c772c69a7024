package dev.tributary.benchmark.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers and counts; {@code /list} has twenty items, all else 2 KB, {@code /slow} after 100 ms; {@code /calls} tells the count, and does not count. */
@Sharable
final class BackendAnswers extends SimpleChannelInboundHandler<ByteBuf> {

    private static final int SIZE = 2048;
    private static final int ITEMS = 20;
    private static final byte[] COUNT = "GET /calls ".getBytes(StandardCharsets.US_ASCII);
    private static final long SLOW_MILLIS = 100;
    private static final byte[] SLOW = "GET /slow/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LIST = "GET /list/".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuf answer = Unpooled.unreleasableBuffer(response(body()));
    private final ByteBuf list = Unpooled.unreleasableBuffer(response("{\"items\":[" + items(ITEMS) + "]}"));
    /** Written by the only event loop. */
    private long calls;

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf head) {
        if (begins(head, COUNT)) {
            var _ = context.write(response(Long.toString(calls)));
            return;
        }
        calls++;
        if (begins(head, SLOW)) {
            var _ = context.executor().schedule(() -> late(context), SLOW_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            var _ = context.write(begins(head, LIST) ? list.duplicate() : answer.duplicate());
        }
    }

    private void late(ChannelHandlerContext context) {
        var _ = context.writeAndFlush(answer.duplicate());
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

    private static boolean begins(ByteBuf head, byte[] start) {
        return head.readableBytes() > start.length
                && Unpooled.wrappedBuffer(start).equals(head.slice(head.readerIndex(), start.length));
    }

    private static ByteBuf response(String body) {
        String head =
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n";
        byte[] bytes = (head + body).getBytes(StandardCharsets.US_ASCII);
        return Unpooled.directBuffer(bytes.length).writeBytes(bytes);
    }

    private static String body() {
        String items = items(ITEMS - 4);
        String start = "{\"items\":[" + items + "],\"note\":\"";
        return start + ".".repeat(SIZE - start.length() - 2) + "\"}";
    }

    /** Objects as services have them: short names, numbers, some text. */
    private static String items(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(BackendAnswers::item).collect(Collectors.joining(","));
    }

    private static String item(int i) {
        return "{\"id\":" + i + ",\"name\":\"Thing number " + i + "\",\"price\":" + i * 7
                + ".95,\"available\":true,\"warehouse\":null,\"tags\":[\"new\",\"sale\"]}";
    }
}
