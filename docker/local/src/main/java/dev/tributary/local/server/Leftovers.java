package dev.tributary.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a JVM that was killed left behind: servers that run on, and their files. */
final class Leftovers {

    static final String LOCK = "jvm.lock";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Leftovers() {}

    /**
     * Ends the servers of all JVMs that are dead, and deletes their folders. Not for a JVM that holds a folder already: to
     * look at its own lock would let go of it.
     */
    static void sweep(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(Files::isDirectory)
                    .forEach(Leftovers::sweepIfDead);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sweepIfDead(Path folder) {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                servers(folder).forEach(server -> server.end(Signal.INT, PATIENCE));
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The servers that work in a folder: the program is one of ours, and an argument names the folder. A reused pid or a
     * stranger who reads a log there does not fit.
     */
    static List<ProcessTree> servers(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> runsOurs(process) && namesFolder(process, folder))
                .map(ProcessTree::new)
                .toList();
    }

    private static boolean runsOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(WorkingFolder.programs() + "/"))
                .isPresent();
    }

    private static boolean namesFolder(ProcessHandle process, Path folder) {
        return Arrays.stream(process.info().arguments().orElse(new String[0]))
                .anyMatch(argument -> argument.startsWith(folder + "/"));
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Leftovers::deleteOne);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
