package dev.tributary.aggregation.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletionStage;

/** What Redis does in one step. Each touches one key, so that it works in a cluster; none can be kept from its work by what somebody put there. */
enum Script {

    /** The number of the last purge. It begins with the time, in microseconds, so that no number ever comes twice. */
    LAST_PURGE("""
            local last = redis.pcall('GET', KEYS[1])
            last = type(last) == 'string' and tonumber(last) or 0
            if last < 1e15 then
                local time = redis.call('TIME')
                last = time[1] * 1000000 + time[2]
                redis.call('SET', KEYS[1], string.format('%.0f', last))
            end
            return last
            """),

    /** The number of the next purge. */
    NEXT_PURGE("""
            local next = redis.pcall('INCR', KEYS[1])
            if type(next) ~= 'number' or next < 1e15 then
                local time = redis.call('TIME')
                next = time[1] * 1000000 + time[2]
                redis.call('SET', KEYS[1], string.format('%.0f', next))
            end
            return next
            """),

    /** Raises the number of a tag to the first argument, for as many milliseconds as the second one says. */
    RAISE("""
            local last = redis.pcall('GET', KEYS[1])
            last = type(last) == 'string' and tonumber(last) or 0
            if last < tonumber(ARGV[1]) then
                redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            end
            return 1
            """),

    /** Takes a lease for as many milliseconds as the argument says: its number; below zero, and not taken, if it is somebody's. */
    ACQUIRE("""
            local time = redis.call('TIME')
            local number = time[1] * 1000000 + time[2]
            if redis.call('SET', KEYS[1], string.format('%.0f', number), 'PX', ARGV[1], 'NX') then
                return number
            end
            return -number
            """),

    /** Gives back the lease of the number that the argument says. */
    RELEASE("""
            if redis.pcall('GET', KEYS[1]) == ARGV[1] then
                return redis.call('DEL', KEYS[1])
            end
            return 0
            """),

    /** Keeps the first argument, of the number in the second one, unless one of a higher number is there. */
    KEEP("""
            local old = tonumber(redis.call('GETRANGE', KEYS[1], 3, 18)) or 0
            if old > tonumber(ARGV[2]) then
                return 0
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
            return 1
            """);

    private final String text;

    Script(String text) {
        this.text = text;
    }

    /** Runs on a key; what it answers is a number. */
    CompletionStage<Long> on(RedisClusterAsyncCommands<byte[], byte[]> commands, byte[] key, byte[]... arguments) {
        return commands.eval(text, ScriptOutputType.INTEGER, new byte[][] {key}, arguments);
    }
}
