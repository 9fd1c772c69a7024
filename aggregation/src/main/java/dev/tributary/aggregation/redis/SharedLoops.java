package dev.tributary.aggregation.redis;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.TimeUnit;

/** Gives the Redis client the event loops that everything else runs on; it neither makes nor ends any. */
final class SharedLoops implements EventLoopGroupProvider {

    private final EventLoopGroup loops;
    private final int threads;

    SharedLoops(EventLoopGroup loops, int threads) {
        this.loops = loops;
        this.threads = threads;
    }

    /** Whatever kind is asked for: both sides prefer the native transport where there is one. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        return (T) loops;
    }

    @Override
    public int threadPoolSize() {
        return threads;
    }

    @Override
    public Future<Boolean> release(EventExecutorGroup group, long quiet, long timeout, TimeUnit unit) {
        return kept();
    }

    @Override
    public Future<Boolean> shutdown(long quiet, long timeout, TimeUnit unit) {
        return kept();
    }

    private static Future<Boolean> kept() {
        return GlobalEventExecutor.INSTANCE.newSucceededFuture(true);
    }
}
