package dev.tributary.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts system calls by {@code strace}, which makes the server many times slower: for counting only. */
final class SystemCalls {

    private static final long ATTACHING = 1;
    private static final long DETACHING = 10;

    private SystemCalls() {}

    /** System calls per request while the load runs; not a number where {@code strace} is missing. */
    static double during(long pid, Path report, LongSupplier load) {
        if (!Tool.isThere("strace")) {
            return Double.NaN;
        }
        try {
            Process strace = new ProcessBuilder(
                            "strace", "-c", "-f", "-S", "calls", "-o", report.toString(), "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            TimeUnit.SECONDS.sleep(ATTACHING);
            long requests = load.getAsLong();
            strace.destroy();
            return strace.waitFor(DETACHING, TimeUnit.SECONDS) ? (double) total(report) / requests : Double.NaN;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The last line of the report is {@code % time, seconds, usecs/call, calls, errors, "total"}. */
    private static long total(Path report) throws IOException {
        List<String> lines = Files.readAllLines(report);
        return Long.parseLong(lines.getLast().trim().split("\\s+", -1)[3]);
    }
}
