package dev.tributary.aggregation.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.StringCodec;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Does to a Redis what somebody else might, who knows the names in it. */
final class Raw implements AutoCloseable {

    static final KeyNames NAMES = new KeyNames(Tier.NAMESPACE);

    final RedisCommands<String, String> redis;
    private final RedisClient client;

    Raw(String url) {
        client = RedisClient.create(url);
        redis = client.connect(StringCodec.ASCII).sync();
    }

    static String name(byte[] name) {
        return new String(name, StandardCharsets.UTF_8);
    }

    static String sequence() {
        return name(NAMES.sequence());
    }

    static String tag(String tag) {
        return name(NAMES.tag(tag));
    }

    /** Tells what a process might that nobody else knows. */
    void tell(PurgeNumber number, Set<String> tags) {
        tell(new PurgeMessage(7).write(number, tags));
    }

    void tell(byte[] message) {
        try (var connection = client.connect(ByteArrayCodec.INSTANCE)) {
            connection.sync().publish(NAMES.purged(), message);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
