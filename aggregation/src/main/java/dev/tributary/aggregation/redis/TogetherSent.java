package dev.tributary.aggregation.redis;

import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;

/** Has the commands that an event loop gives at once sent at once: a hit takes three of them, a purge hundreds. */
final class TogetherSent implements NettyCustomizer {

    /** More commands than this do not wait for each other. */
    private static final int MOST = 256;

    @Override
    public void afterChannelInitialized(Channel channel) {
        channel.pipeline().addFirst(new FlushConsolidationHandler(MOST, true));
    }
}
