package dev.tributary.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process and everything that it started. */
record ProcessTree(ProcessHandle root) {

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    boolean isAlive() {
        return works(root);
    }

    /** Stops all of them where they are; the first one first, so that no new ones come up meanwhile. */
    void pause() {
        Signal.STOP.to(List.of(root));
        Signal.STOP.to(all());
    }

    void resume() {
        Signal.CONT.to(all());
    }

    /** Asks the first one to end, and ends all by force if that takes longer than the patience. */
    void end(Signal signal, Duration patience) {
        List<ProcessHandle> all = all();
        signal.to(List.of(root));
        Signal.CONT.to(all);
        if (!haveEnded(all, patience)) {
            kill();
        }
    }

    /** Ends all of them by force, paused or not. */
    void kill() {
        List<ProcessHandle> all = all();
        Signal.KILL.to(all);
        if (!haveEnded(all, LAST_PATIENCE)) {
            throw new IllegalStateException("process: " + root.pid() + " (expected: to end when killed)");
        }
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    /** Looks often: {@link ProcessHandle#onExit()} looks three times a second at processes that are no children. */
    private static boolean haveEnded(List<ProcessHandle> processes, Duration patience) {
        return Waiting.until(() -> processes.stream().noneMatch(ProcessTree::works), patience);
    }

    /** A zombie does not: in a container, the process that should bury orphans often never does. */
    private static boolean works(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException goneOrNotLinux) {
            return false;
        }
    }
}
