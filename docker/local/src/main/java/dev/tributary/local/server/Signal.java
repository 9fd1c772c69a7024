package dev.tributary.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The signals that Java cannot send. */
enum Signal {
    INT,
    TERM,
    STOP,
    CONT,
    KILL;

    private static final long LIMIT_SECONDS = 5;

    /** Sends itself by the shell's own {@code kill}, which is there even where no such program is; the dead are no error. */
    void to(Collection<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        String pids = processes.stream().map(each -> Long.toString(each.pid())).collect(Collectors.joining(" "));
        try {
            Process shell = new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pids)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!shell.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("kill -" + name() + ": not done in " + LIMIT_SECONDS + " s");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
