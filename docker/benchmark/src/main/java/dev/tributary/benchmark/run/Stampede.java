package dev.tributary.benchmark.run;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What many callers at once see when the answer that all of them want is fresh, has run out, or was never asked for. */
public final class Stampede {

    private static final PrintStream RESULT = System.out;
    private static final int CALLERS = 500;
    private static final String FRESH = "/hit/42";
    private static final String SHORT_LIVED = "/stampede/";

    /** More than the backend takes for an answer. */
    private static final long QUIET_MILLIS = 500;

    /** Together with that moment more than the second for which the view {@code stampede} is fresh. */
    private static final long EXPIRY_MILLIS = 1000;

    private final Contestant tributary;
    private final Crowd crowd;
    private final List<Waits> fresh = new ArrayList<>();
    private final List<Waits> expired = new ArrayList<>();
    private final List<Waits> unknown = new ArrayList<>();

    private Stampede(Contestant tributary, Crowd crowd) {
        this.tributary = tributary;
        this.crowd = crowd;
    }

    /** Runs in the benchmark's folder; what was started is ended, at the latest, by the hooks of this JVM. */
    public static void main(String[] args) throws IOException {
        Options options = Options.parse(args);
        try (Surroundings around = Surroundings.start()) {
            Contestant tributary = Servers.contestant(Competitor.TRIBUTARY, options, around.place());
            try (Crowd crowd = new Crowd(CALLERS, tributary.port())) {
                new Stampede(tributary, crowd).run(options);
            }
        }
        System.exit(0);
    }

    private void run(Options options) {
        warm(options.warm());
        for (int round = 1; round <= options.rounds(); round++) {
            String path = SHORT_LIVED + (100 + round);
            fresh.add(waits(FRESH));
            unknown.add(waits(path));
            pause(EXPIRY_MILLIS);
            expired.add(waits(path));
        }
        RESULT.print("| " + CALLERS + " callers at once" + Waits.COLUMNS
                + Waits.row("fresh", fresh)
                + Waits.row("stale", expired)
                + Waits.row("never asked for", unknown));
    }

    private void warm(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() - end < 0) {
            crowd.ask(FRESH);
            crowd.ask(SHORT_LIVED + "1");
        }
    }

    private Waits waits(String path) {
        long calls = tributary.calls();
        long[] nanos = crowd.ask(path);
        pause(QUIET_MILLIS);
        return new Waits(nanos, tributary.calls() - calls);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
