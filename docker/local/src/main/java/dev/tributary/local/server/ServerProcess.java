package dev.tributary.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A server that can be started, stopped, paused and killed, again and again. Every method returns when it is done, and is
 * safe to be called by any thread; an end of the JVM waits for a start in progress, and then stops the server.
 */
final class ServerProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final String name;
    private final List<String> command;
    private final ServerLog log;
    private final Signal polite;
    private final LongPredicate ready;
    private final Runnable ending = this::stop;
    private @Nullable ProcessTree tree;

    /**
     * @param polite the signal that this server ends upon, without waiting for its clients
     * @param ready whether the server of this pid takes connections
     */
    ServerProcess(String name, Path folder, List<String> command, Signal polite, LongPredicate ready) {
        this.name = name;
        this.command = Commands.inOwnSession(command);
        this.log = new ServerLog(folder.resolve("server.log"));
        this.polite = polite;
        this.ready = ready;
    }

    /** Starts it unless it runs. */
    synchronized void start() {
        if (tree != null && tree.isAlive()) {
            return;
        }
        AfterSpring.forget(ending);
        AfterSpring.run(ending);
        ProcessTree started = new ProcessTree(launch().toHandle());
        tree = started;
        awaitReady(started);
    }

    synchronized void stop() {
        if (tree != null) {
            tree.end(polite, STOP_LIMIT);
        }
        forget();
    }

    synchronized void kill() {
        if (tree != null) {
            tree.kill();
        }
        forget();
    }

    synchronized void pause() {
        running().pause();
    }

    synchronized void resume() {
        running().resume();
    }

    private ProcessTree running() {
        if (tree == null || !tree.isAlive()) {
            throw new IllegalStateException(name + ": stopped (expected: running)");
        }
        return tree;
    }

    private void forget() {
        tree = null;
        AfterSpring.forget(ending);
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.appended())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(name + ": cannot be started", failed);
        }
    }

    private void awaitReady(ProcessTree started) {
        long pid = started.root().pid();
        Waiting.until(() -> ready.test(pid) || !started.isAlive(), START_LIMIT);
        if (!ready.test(pid)) {
            kill();
            throw new IllegalStateException(name + ": does not start (expected: within " + START_LIMIT.toSeconds()
                    + " s); its log ends with:\n" + log.end());
        }
    }
}
