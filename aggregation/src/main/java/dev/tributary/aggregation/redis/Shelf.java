package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Entry;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
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

    /** What Redis says is left of the life of what is not there. */
    private static final long GONE = -2;

    private final KeyNames names;
    private final PurgeNumbers numbers;
    private final LongSupplier nanos;
    private final CacheEvents events;

    Shelf(KeyNames names, PurgeNumbers numbers, LongSupplier nanos, CacheEvents events) {
        this.names = names;
        this.numbers = numbers;
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
        CompletionStage<Map<String, Long>> tags = numbers.of(commands, known);
        return bytes.thenCombine(left, (found, millis) -> read(commands, key, found, millis))
                .thenCombine(tags, (entry, some) -> entry == null ? absent() : checked(commands, entry, some))
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
        return numbers.of(commands, others).thenApply(rest -> {
            var all = new HashMap<>(some);
            all.putAll(rest);
            return Optional.of(entry).filter(found -> isGood(found, all));
        });
    }

    private static boolean isGood(Entry entry, Map<String, Long> numbers) {
        long start = entry.origin().start();
        return entry.tags().stream()
                .map(tag -> numbers.getOrDefault(tag, PurgeNumbers.NONE))
                .allMatch(number -> number != PurgeNumbers.NONE && number <= start);
    }

    /** Whether no tag was purged after that; one without a number was not, as far as can be told. */
    CompletionStage<Boolean> isCurrent(
            RedisClusterAsyncCommands<byte[], byte[]> commands, Set<String> tags, long start) {
        return numbers.of(commands, tags)
                .thenApply(found -> found.values().stream().allMatch(number -> number <= start));
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
                : numbers.last(commands).thenCompose(last -> {
                    entry.tags().forEach(tag -> Unwatched.command(numbers.give(commands, tag, last)));
                    return Script.KEEP.on(
                            commands,
                            names.answer(key),
                            bytes,
                            PurgeNumbers.text(entry.origin().fence()),
                            PurgeNumbers.text(millis));
                });
    }
}
