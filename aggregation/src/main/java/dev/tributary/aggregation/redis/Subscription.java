package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.SharedTier;
import dev.tributary.aggregation.redis.PurgeMessage.Purge;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** Hears what other processes tell. Each time that it begins to, it may have missed something before. */
final class Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    /** Shorter than memory is believed without being told anything. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final KeyNames names;
    private final PurgeMessage messages;
    private final Heard heard;
    private final Wakes wakes;
    private final SharedTier.Listener listener;
    private final Scheduler timer;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final AtomicBoolean puzzled = new AtomicBoolean();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final Disposable.Swap next = Disposables.swap();
    private volatile boolean listening;
    private final Opening<StatefulRedisPubSubConnection<byte[], byte[]>> opening;

    Subscription(
            Wire wire,
            KeyNames names,
            PurgeMessage messages,
            Heard heard,
            Wakes wakes,
            SharedTier.Listener listener,
            Scheduler timer) {
        this.names = names;
        this.messages = messages;
        this.heard = heard;
        this.wakes = wakes;
        this.listener = listener;
        this.timer = timer;
        this.opening = new Opening<>(() -> connection(wire), this::subscribe);
    }

    void begin() {
        opening.begin();
    }

    /** Nothing is tried again after that. */
    void stop() {
        next.dispose();
        opening.stop();
    }

    /** The one place that tells why there is no Redis: a connection of another kind would find the same. */
    private StatefulRedisPubSubConnection<byte[], byte[]> connection(Wire wire) {
        try {
            return wire.listen();
        } catch (RedisException away) {
            if (!warned.getAndSet(true)) {
                LOG.warn("Redis cannot be reached, and is tried again until it can: {}", Opening.reason(away));
            }
            throw away;
        }
    }

    private void subscribe(StatefulRedisPubSubConnection<byte[], byte[]> connection) {
        connection.addListener(new Hearing());
        connection.addListener(new Losing(connection));
        ask(connection);
    }

    /** The client asks again when it connects again, but does not tell what comes of that. */
    private void look(StatefulRedisPubSubConnection<byte[], byte[]> connection) {
        if (!listening) {
            ask(connection);
        }
    }

    private void ask(StatefulRedisPubSubConnection<byte[], byte[]> connection) {
        connection.async().subscribe(names.purged(), names.done()).whenComplete((done, error) -> {
            if (error != null) {
                unheard(error);
                later(connection);
            }
        });
    }

    /** A Redis that is there and tells nothing is one on which others purge: what is in memory is good for a moment only. */
    private void unheard(Throwable error) {
        if (error instanceof RedisCommandExecutionException) {
            if (!refused.getAndSet(true)) {
                LOG.warn(
                        "Redis does not tell what others purge, and is asked again until it does: {}",
                        error.getMessage());
            }
            listener.missed();
        }
    }

    private void later(StatefulRedisPubSubConnection<byte[], byte[]> connection) {
        if (!next.isDisposed()) {
            next.replace(timer.schedule(() -> look(connection), AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Called when the connection is lost; the client connects again by itself. */
    private final class Losing implements RedisConnectionStateListener {

        private final StatefulRedisPubSubConnection<byte[], byte[]> connection;

        Losing(StatefulRedisPubSubConnection<byte[], byte[]> connection) {
            this.connection = connection;
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
            listening = false;
            later(connection);
        }
    }

    /** Called on an event loop. */
    private final class Hearing extends RedisPubSubAdapter<byte[], byte[]> {

        @Override
        public void subscribed(byte[] channel, long count) {
            if (Arrays.equals(channel, names.purged())) {
                begun();
            }
        }

        @Override
        public void message(byte[] channel, byte[] message) {
            if (Arrays.equals(channel, names.done())) {
                wakes.done(new String(message, StandardCharsets.UTF_8));
            } else {
                purged(message);
            }
        }

        private void begun() {
            listening = true;
            if (refused.getAndSet(false)) {
                LOG.info("Redis tells what others purge");
            }
            forgetAll();
        }

        /** From now on all is heard. */
        private void forgetAll() {
            listener.missed();
            heard.begin();
        }

        /** What nobody can read may have meant anything. */
        private void purged(byte[] message) {
            try {
                Purge purge = messages.read(message);
                if (!purge.tags().isEmpty()) {
                    listener.purged(purge.tags());
                }
                if (!heard.upTo(purge.number())) {
                    forgetAll();
                }
            } catch (IllegalArgumentException unreadable) {
                if (!puzzled.getAndSet(true)) {
                    LOG.warn(
                            "What another process tells is taken as a purge of everything: {}",
                            unreadable.getMessage());
                }
                forgetAll();
            }
        }
    }
}
