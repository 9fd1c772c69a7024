package dev.tributary.local;

import dev.tributary.local.demo.DemoServices;
import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.RedisServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The servers that everything in this JVM shares: each is started by the first who asks, and ends after every Spring
 * context has closed. A test that stops or pauses a server starts one of its own ({@link PostgresServer#startFresh}).
 */
public final class LocalServers {

    private static final ConcurrentMap<String, CompletableFuture<String>> ADDRESSES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, CompletableFuture<DemoServices>> DEMO = new ConcurrentHashMap<>();

    private LocalServers() {}

    /** The address of the shared PostgreSQL, as {@code postgresql://user:password@host:port/database}; waits for it. */
    public static String databaseUrl() {
        return had(postgres(ServerChoice.AUTO));
    }

    /** The address of the shared Redis, as {@code redis://host:port}; waits for it. */
    public static String redisUrl() {
        return had(redis(ServerChoice.AUTO));
    }

    /** The shared demo services; whoever changes a mode has to change it back. */
    public static DemoServices demo() {
        return had(demo(false));
    }

    static CompletableFuture<String> postgres(ServerChoice choice) {
        return choice.isContainers()
                ? once(ADDRESSES, "PostgreSQL in a container", Containers::startPostgres)
                : once(
                        ADDRESSES,
                        "PostgreSQL",
                        () -> PostgresServer.startFresh().url());
    }

    static CompletableFuture<String> redis(ServerChoice choice) {
        return choice.isContainers()
                ? once(ADDRESSES, "Redis in a container", Containers::startRedis)
                : once(ADDRESSES, "Redis", () -> RedisServer.startFresh().url());
    }

    /** The first who asks decides the ports. */
    static CompletableFuture<DemoServices> demo(boolean randomPorts) {
        return once(DEMO, "demo", randomPorts ? DemoServices::startOnRandomPorts : DemoServices::start);
    }

    /** Waits for a server; what kept it from starting is thrown as it was, to everybody who asks. */
    static <T> T had(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    private static <T> CompletableFuture<T> once(
            ConcurrentMap<String, CompletableFuture<T>> started, String name, Supplier<T> start) {
        return started.computeIfAbsent(name, _ -> CompletableFuture.supplyAsync(start, Thread::startVirtualThread));
    }
}
