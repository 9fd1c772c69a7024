package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.Service;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.NoopAddressResolverGroup;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;

/** Opens connections to one Service: finds its addresses out, tries them one after the other, and secures what it opens. */
final class Connector {

    private static final int HEAD_BYTES = 16 * 1024;
    private static final int CHUNK_BYTES = 64 * 1024;

    private final Service service;
    private final InetSocketAddress address;
    private final AddressResolverGroup<InetSocketAddress> names;
    private final @Nullable SslContext tls;
    private final Bootstrap bootstrap;

    private Connector(Service service, Bootstrap bootstrap, AddressResolverGroup<InetSocketAddress> names) {
        this.service = service;
        this.address = Addresses.of(service.url());
        this.names = names;
        this.tls = Addresses.isSecure(service.url()) ? Addresses.tls() : null;
        this.bootstrap = bootstrap;
    }

    static Connector to(Service service, LoopResources resources, EventLoopGroup loops) {
        Bootstrap bootstrap = new Bootstrap()
                .channel(resources.onChannelClass(SocketChannel.class, loops))
                .resolver(NoopAddressResolverGroup.INSTANCE)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(service.timeout().toMillis()));
        return new Connector(service, bootstrap, Addresses.resolver(resources, loops));
    }

    /** Sends a call on a new connection that belongs to that loop, and rests among {@code idle} afterwards. */
    void connect(EventLoop loop, PendingCall call, IdleConnections idle) {
        names.getResolver(loop).resolveAll(address).addListener(found -> {
            if (found.isSuccess()) {
                @SuppressWarnings("unchecked")
                var addresses = (List<InetSocketAddress>) found.getNow();
                connect(bootstrap.clone(loop).handler(new Pipeline(idle)), call, addresses);
            } else {
                call.fail(Faults.of(found.cause()));
            }
        });
    }

    private void connect(Bootstrap opener, PendingCall call, List<InetSocketAddress> addresses) {
        if (call.isOver()) {
            return;
        }
        ChannelFuture connecting = opener.connect(addresses.getFirst());
        call.on(connecting.channel());
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                connecting.channel().pipeline().get(HttpConnection.class).send(call);
            } else if (addresses.size() > 1) {
                connect(opener, call, addresses.subList(1, addresses.size()));
            } else {
                call.fail(Faults.of(done.cause()));
            }
        });
    }

    /** What a connection consists of. */
    private final class Pipeline extends ChannelInitializer<Channel> {

        private final IdleConnections idle;

        Pipeline(IdleConnections idle) {
            this.idle = idle;
        }

        @Override
        protected void initChannel(Channel channel) {
            ChannelPipeline pipeline = channel.pipeline();
            if (tls != null) {
                pipeline.addLast(tls.newHandler(channel.alloc(), address.getHostString(), address.getPort()));
            }
            pipeline.addLast(
                    new HttpResponseDecoder(new HttpDecoderConfig()
                            .setMaxInitialLineLength(HEAD_BYTES)
                            .setMaxHeaderSize(HEAD_BYTES)
                            .setMaxChunkSize(CHUNK_BYTES)),
                    new HttpConnection(channel, service, idle));
        }
    }
}
