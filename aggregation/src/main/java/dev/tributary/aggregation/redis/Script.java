package dev.tributary.aggregation.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What Redis does in one step. Each touches one key, so that it works in a cluster; none can be kept from its work by what somebody put there. */
enum Script {

    /** The number of the last purge. It begins with the time, in microseconds, so that no number ever comes twice. */
    LAST_PURGE("""
            local last = given()
            if last == 0 then
                last = now()
                redis.call('SET', KEYS[1], string.format('%.0f', last))
            end
            return last
            """),

    /** The numbers of the last purge, or 0, and of the next one: the time, so that it is above all before even where Redis has lost the last of them; and above the argument. */
    NEXT_PURGE("""
            local next = math.max(given() + 1, now(), tonumber(ARGV[1]) + 1)
            local last = given()
            redis.call('SET', KEYS[1], string.format('%.0f', next))
            return {last, next}
            """),

    /** Raises the number of a tag to the first argument, for as many milliseconds as the second one says. */
    RAISE("""
            if given() < tonumber(ARGV[1]) then
                redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            end
            return 1
            """),

    /** Gives a tag that has no number the first argument; has it live as many milliseconds as the second one says. */
    NUMBER("""
            if given() == 0 then
                redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            else
                redis.call('PEXPIRE', KEYS[1], ARGV[2])
            end
            return 1
            """),

    /** Takes a lease for as many milliseconds as the argument says: its number; below zero, and not taken, if it is somebody's. */
    ACQUIRE("""
            local number = now()
            if given() == 0 or redis.call('PTTL', KEYS[1]) < 0 then
                redis.call('SET', KEYS[1], string.format('%.0f', number), 'PX', ARGV[1])
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
            local old = tonumber(redis.pcall('GETRANGE', KEYS[1], 3, 18)) or 0
            if old > tonumber(ARGV[2]) then
                return 0
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
            return 1
            """);

    /** What was not given here is no number: those have sixteen digits, and are exact as Lua counts. */
    private static final String COMMON = """
            local function given()
                local text = redis.pcall('GET', KEYS[1])
                local digits = '^[1-8]' .. string.rep('%d', 15) .. '$'
                return type(text) == 'string' and string.find(text, digits) and tonumber(text) or 0
            end
            local function now()
                local time = redis.call('TIME')
                return time[1] * 1000000 + time[2]
            end
            """;

    private final String text;

    Script(String text) {
        this.text = COMMON + text;
    }

    /** Runs on a key; what it answers is a number. */
    CompletionStage<Long> on(RedisClusterAsyncCommands<byte[], byte[]> commands, byte[] key, byte[]... arguments) {
        return commands.eval(text, ScriptOutputType.INTEGER, new byte[][] {key}, arguments);
    }

    /** The same, where it answers two numbers. */
    CompletionStage<List<Long>> both(
            RedisClusterAsyncCommands<byte[], byte[]> commands, byte[] key, byte[]... arguments) {
        return commands.eval(text, ScriptOutputType.MULTI, new byte[][] {key}, arguments);
    }
}
