package dev.tributary.aggregation.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The numbers in Redis: for each tag that of its last purge, and that of the last purge of all. */
final class PurgeNumbers {

    static final long NONE = -1;

    /** Longer than any entry lives: a day fresh and a day stale, and a tenth of chance. */
    private static final Duration TAG_LIFE = Duration.ofDays(3);

    /** Numbers from here on, and below the end, are given by {@link Script}; no others are. */
    private static final long FIRST = 1_000_000_000_000_000L;

    static final long END = 9_000_000_000_000_000L;

    private final KeyNames names;
    private final PurgeMessage messages;

    PurgeNumbers(KeyNames names, PurgeMessage messages) {
        this.names = names;
        this.messages = messages;
    }

    /** Those of tags; {@link #NONE} for one that has none. */
    CompletionStage<Map<String, Long>> of(RedisClusterAsyncCommands<byte[], byte[]> commands, Collection<String> tags) {
        if (tags.isEmpty()) {
            return CompletableFuture.completedStage(Map.of());
        }
        List<String> asked = List.copyOf(tags);
        return commands.mget(names.tags(asked)).thenApply(values -> numbers(asked, values));
    }

    private static Map<String, Long> numbers(List<String> tags, List<KeyValue<byte[], byte[]>> values) {
        Map<String, Long> numbers = new HashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            byte[] value = values.get(i).getValueOrElse(new byte[0]);
            numbers.put(tags.get(i), number(value));
        }
        return numbers;
    }

    private static long number(byte[] value) {
        try {
            long number = Long.parseLong(new String(value, StandardCharsets.US_ASCII));
            return number >= FIRST && number < END ? number : NONE;
        } catch (NumberFormatException none) {
            return NONE;
        }
    }

    /** That of the last purge of all. */
    CompletionStage<Long> last(RedisClusterAsyncCommands<byte[], byte[]> commands) {
        return commands.get(names.sequence())
                .handle((value, error) -> value == null ? NONE : number(value))
                .thenCompose(number -> number == NONE ? begun(commands) : CompletableFuture.completedStage(number));
    }

    /** Where it is lost it begins anew, and whoever does not hear of that would take himself to be behind for ever. */
    private CompletionStage<Long> begun(RedisClusterAsyncCommands<byte[], byte[]> commands) {
        return Script.LAST_PURGE.on(commands, names.sequence()).whenComplete((number, error) -> {
            if (error == null) {
                Unwatched.command(tell(commands, Set.of(), PurgeNumber.first(number)));
            }
        });
    }

    /** Has a tag live on; one that has no number gets that one. */
    CompletionStage<Long> give(RedisClusterAsyncCommands<byte[], byte[]> commands, String tag, long number) {
        return Script.NUMBER.on(commands, names.tag(tag), text(number), text(TAG_LIFE.toMillis()));
    }

    /** The number of a purge that begins now. */
    CompletionStage<PurgeNumber> next(RedisClusterAsyncCommands<byte[], byte[]> commands, long above) {
        return Script.NEXT_PURGE
                .both(commands, names.sequence(), text(above))
                .thenApply(both -> new PurgeNumber(both.getFirst(), both.getLast()));
    }

    /** Raises the numbers of tags to that of their purge; completes with it. */
    CompletionStage<PurgeNumber> raise(
            RedisClusterAsyncCommands<byte[], byte[]> commands, Set<String> tags, PurgeNumber number) {
        byte[] text = text(number.own());
        byte[] life = text(TAG_LIFE.toMillis());
        return CompletableFuture.allOf(tags.stream()
                        .map(tag -> Script.RAISE
                                .on(commands, names.tag(tag), text, life)
                                .toCompletableFuture())
                        .toArray(CompletableFuture[]::new))
                .thenApply(all -> number);
    }

    /** Tells all processes of a purge. */
    CompletionStage<Long> tell(
            RedisClusterAsyncCommands<byte[], byte[]> commands, Set<String> tags, PurgeNumber number) {
        return commands.publish(names.purged(), messages.write(number, tags));
    }

    static byte[] text(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
}
