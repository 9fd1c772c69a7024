package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The entries in Redis. Beside them stands a number for each tag: that of its last purge. An entry is good if every tag that
 * it wears has a number, none of them above the number of the last purge when its computation began. So a purge is one
 * number, and a number that Redis dropped for want of room is as good as a purge.
 */
final class Shelf {

    /** Longer than any entry lives: a day fresh and a day stale, and a tenth of chance. */
    static final Duration TAG_LIFE = Duration.ofDays(3);

    private static final long NONE = -1;

    /** What Redis says is left of the life of what is not there. */
    private static final long GONE = -2;

    /** Numbers from here on, and below the end, are given by {@link Script}; no others are. */
    private static final long FIRST = 1_000_000_000_000_000L;

    private static final long END = 9_000_000_000_000_000L;

    private final KeyNames names;
    private final LongSupplier nanos;
    private final CacheEvents events;

    Shelf(KeyNames names, LongSupplier nanos, CacheEvents events) {
        this.names = names;
        this.nanos = nanos;
        this.events = events;
    }

    /** The good entry of a key, if there is one; what is no entry is deleted. */
    CompletionStage<Optional<Entry>> find(
            RedisClusterAsyncCommands<byte[], byte[]> commands, CacheKey key, Set<String> known) {
        byte[] name = names.answer(key);
        CompletableFuture<byte[]> bytes = commands.getrange(name, 0, EntryFormat.LARGEST)
                .toCompletableFuture()
                .exceptionally(Shelf::ofAnotherType);
        var left = commands.pttl(name).toCompletableFuture();
        CompletionStage<Map<String, Long>> numbers = numbers(commands, known);
        return bytes.thenCombine(left, (found, millis) -> read(commands, key, found, millis))
                .thenCombine(numbers, (entry, some) -> entry == null ? absent() : checked(commands, entry, some))
                .thenCompose(entry -> entry);
    }

    /** What is no text at all is no entry either. */
    private static byte[] ofAnotherType(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof RedisCommandExecutionException refused
                && String.valueOf(refused.getMessage()).startsWith("WRONGTYPE")) {
            return new byte[] {0};
        }
        throw new CompletionException(cause);
    }

    private @Nullable Entry read(
            RedisClusterAsyncCommands<byte[], byte[]> commands, CacheKey key, byte[] bytes, long millis) {
        if (bytes.length == 0) {
            return null;
        }
        Entry entry = millis < 0 || bytes.length > EntryFormat.LARGEST
                ? null
                : EntryFormat.read(key, bytes, TimeUnit.MILLISECONDS.toNanos(millis), nanos.getAsLong());
        if (entry == null && millis != GONE) {
            events.broken();
            Unwatched.command(commands.unlink(names.answer(key)));
        }
        return entry;
    }

    private static CompletionStage<Optional<Entry>> absent() {
        return CompletableFuture.completedStage(Optional.empty());
    }

    private CompletionStage<Optional<Entry>> checked(
            RedisClusterAsyncCommands<byte[], byte[]> commands, Entry entry, Map<String, Long> some) {
        List<String> others =
                entry.tags().stream().filter(tag -> !some.containsKey(tag)).toList();
        return numbers(commands, others).thenApply(rest -> {
            var all = new HashMap<>(some);
            all.putAll(rest);
            return Optional.of(entry).filter(found -> isGood(found, all));
        });
    }

    private static boolean isGood(Entry entry, Map<String, Long> numbers) {
        long start = entry.origin().start();
        return entry.tags().stream()
                .map(tag -> numbers.getOrDefault(tag, NONE))
                .allMatch(number -> number != NONE && number <= start);
    }

    /** Whether no tag was purged after that; one without a number was not, as far as can be told. */
    CompletionStage<Boolean> isCurrent(
            RedisClusterAsyncCommands<byte[], byte[]> commands, Set<String> tags, long start) {
        return numbers(commands, tags)
                .thenApply(numbers -> numbers.values().stream().allMatch(number -> number <= start));
    }

    private CompletionStage<Map<String, Long>> numbers(
            RedisClusterAsyncCommands<byte[], byte[]> commands, Collection<String> tags) {
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

    /** The number of the last purge. */
    CompletionStage<Long> lastPurge(RedisClusterAsyncCommands<byte[], byte[]> commands) {
        return commands.get(names.sequence())
                .handle((value, error) -> value == null ? NONE : number(value))
                .thenCompose(number -> number == NONE
                        ? Script.LAST_PURGE.on(commands, names.sequence())
                        : CompletableFuture.completedStage(number));
    }

    /**
     * Keeps an entry, unless one of a later computation is there. A tag whose number has gone gets that of the last purge of
     * all, for nobody knows any more what its own was.
     */
    CompletionStage<Long> keep(RedisClusterAsyncCommands<byte[], byte[]> commands, CacheKey key, Entry entry) {
        long millis = TimeUnit.NANOSECONDS.toMillis(entry.life().end() - nanos.getAsLong());
        byte[] bytes = EntryFormat.write(key, entry);
        return millis <= 0 || bytes.length > EntryFormat.LARGEST
                ? CompletableFuture.completedStage(0L)
                : lastPurge(commands).thenCompose(last -> {
                    byte[] number = text(last);
                    byte[] life = text(TAG_LIFE.toMillis());
                    entry.tags()
                            .forEach(
                                    tag -> Unwatched.command(Script.NUMBER.on(commands, names.tag(tag), number, life)));
                    return Script.KEEP.on(
                            commands,
                            names.answer(key),
                            bytes,
                            text(entry.origin().fence()),
                            text(millis));
                });
    }

    static byte[] text(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
}
