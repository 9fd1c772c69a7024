package dev.tributary.benchmark.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.DelimiterBasedFrameDecoder;
import java.nio.charset.StandardCharsets;

/** The service that all servers call: answers every GET at once with the same 2 KB of JSON. */
public final class Backend {

    private static final int LONGEST_HEAD = 8 * 1024;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Backend() {}

    /** Serves on a port of the loopback until it is ended: {@code port}. */
    public static void main(String[] args) throws InterruptedException {
        boolean epoll = Epoll.isAvailable();
        EventLoopGroup loop =
                new MultiThreadIoEventLoopGroup(1, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        new ServerBootstrap()
                .group(loop)
                .channel(server(epoll))
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline())
                .bind("127.0.0.1", Integer.parseInt(args[0]))
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }

    private static Class<? extends ServerSocketChannel> server(boolean epoll) {
        return epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    /** Every head of a request, for GETs have no body, becomes one message to {@link BackendAnswers}. */
    private static final class Pipeline extends ChannelInitializer<SocketChannel> {

        private final BackendAnswers answers = new BackendAnswers();

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(new DelimiterBasedFrameDecoder(LONGEST_HEAD, Unpooled.wrappedBuffer(END_OF_HEAD)))
                    .addLast(answers);
        }
    }
}
