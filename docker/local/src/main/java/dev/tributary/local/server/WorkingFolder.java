package dev.tributary.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * This JVM's folder, {@code tributary-local/<pid>} among the temporary files. It is locked while the JVM lives; a lock
 * falls with its holder, even a killed one, and neither a reused pid nor another container's can be taken for the living.
 */
final class WorkingFolder {

    private static final Path ROOT =
            Path.of(System.getProperty("java.io.tmpdir"), "tributary-local").toAbsolutePath();
    private static final AtomicInteger SERVERS = new AtomicInteger();

    private static @Nullable Path own;

    private WorkingFolder() {}

    /** Where the servers' programs are kept for all JVMs. */
    static Path programs() {
        return ROOT.resolve("programs");
    }

    /** A new folder for one server; gone when this JVM has ended. */
    static Path forServer(String name) {
        return created(own().resolve(name + "-" + SERVERS.incrementAndGet()));
    }

    static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The folder of this JVM; by then, those of JVMs that were killed are gone. */
    private static synchronized Path own() {
        try {
            if (own == null) {
                own = open(created(ROOT));
            }
            return own;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path open(Path root) throws IOException {
        refuseOthers(root);
        try (FileChannel one = lockable(root.resolve("lock"));
                FileLock _ = one.lock()) {
            Leftovers.sweep(root);
            Path folder = Files.createDirectory(
                    root.resolve(Long.toString(ProcessHandle.current().pid())));
            FileChannel held = lockable(folder.resolve(Leftovers.LOCK));
            held.lock();
            AfterSpring.run(() -> close(folder, held));
            return folder;
        }
    }

    private static void close(Path folder, FileChannel held) {
        try (held) {
            Leftovers.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileChannel lockable(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Programs are run from here, so it must not be a place that somebody else prepared. */
    private static void refuseOthers(Path root) throws IOException {
        Path own = Files.createTempFile("tributary", "");
        boolean same = Files.getOwner(own).equals(Files.getOwner(root));
        Files.delete(own);
        if (!same) {
            throw new IllegalStateException(root + ": belongs to " + Files.getOwner(root)
                    + " (expected: to you; -Djava.io.tmpdir=… names another place)");
        }
    }
}
