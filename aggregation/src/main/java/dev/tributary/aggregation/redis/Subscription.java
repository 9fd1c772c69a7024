package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.SharedTier;
import dev.tributary.aggregation.redis.PurgeMessage.Purge;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what other processes tell. Each time that it begins to, it may have missed something before. */
final class Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final KeyNames names;
    private final PurgeMessage messages;
    private final Heard heard;
    private final Wakes wakes;
    private final SharedTier.Listener listener;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final Opening<StatefulRedisPubSubConnection<byte[], byte[]>> opening;

    Subscription(
            Wire wire, KeyNames names, PurgeMessage messages, Heard heard, Wakes wakes, SharedTier.Listener listener) {
        this.names = names;
        this.messages = messages;
        this.heard = heard;
        this.wakes = wakes;
        this.listener = listener;
        this.opening = new Opening<>(() -> connection(wire), this::subscribe);
    }

    void begin() {
        opening.begin();
    }

    void stop() {
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
        Unwatched.command(connection.async().subscribe(names.purged(), names.done()));
    }

    /** Called on an event loop. */
    private final class Hearing extends RedisPubSubAdapter<byte[], byte[]> {

        @Override
        public void subscribed(byte[] channel, long count) {
            if (Arrays.equals(channel, names.purged())) {
                listener.missed();
                heard.begin();
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

        /** What nobody can read may have meant anything. */
        private void purged(byte[] message) {
            try {
                Purge purge = messages.read(message);
                if (!purge.tags().isEmpty()) {
                    listener.purged(purge.tags());
                }
                heard.upTo(purge.number());
            } catch (IllegalArgumentException unreadable) {
                listener.missed();
            }
        }
    }
}
