package dev.tributary.benchmark.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;

/** Answers with what is kept by Netty and nothing above it: the least that an answer costs on this JVM. */
public final class NettyServer {

    private NettyServer() {}

    /** Serves on a port of the loopback until it is ended: {@code port backend-url}. */
    public static void main(String[] args) throws InterruptedException {
        KeptDocument document = KeptDocument.of(args[1]);
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                Runtime.getRuntime().availableProcessors(), EpollIoHandler.newFactory());
        new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline(new NettyAnswers(document)))
                .bind("127.0.0.1", Integer.parseInt(args[0]))
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }

    private static final class Pipeline extends ChannelInitializer<SocketChannel> {

        private final NettyAnswers answers;

        Pipeline(NettyAnswers answers) {
            this.answers = answers;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new HttpServerCodec()).addLast(answers);
        }
    }
}
