package dev.tributary.benchmark.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures what a request costs each server, all in one run and in turns. */
public final class Benchmark {

    private static final PrintStream RESULT = System.out;
    private static final PrintStream PROGRESS = System.err;

    private final Options options;
    private final Place place;
    private final List<Contestant> contestants;

    private Benchmark(Options options, Place place) {
        this.options = options;
        this.place = place;
        this.contestants = options.servers().stream()
                .filter(competitor -> options.scenarios().stream().anyMatch(task -> task.isFor(competitor)))
                .map(competitor -> Servers.contestant(competitor, options, place))
                .toList();
    }

    /** Runs in the benchmark's folder; what was started is ended, at the latest, by the hooks of this JVM. */
    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("--help")) {
            RESULT.println(Options.USAGE);
            return;
        }
        try {
            run(Options.parse(args));
            System.exit(0);
        } catch (IllegalArgumentException wrong) {
            PROGRESS.println(wrong.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
        }
    }

    private static void run(Options options) throws IOException {
        try (Surroundings around = Surroundings.start()) {
            new Benchmark(options, around.place()).run();
        }
    }

    private void run() {
        options.scenarios().forEach(this::warm);
        options.scenarios().forEach(this::compareDocuments);
        options.scenarios().forEach(this::measure);
        options.scenarios().forEach(task -> RESULT.println(Table.of(task, of(task))));
        if (options.profile() > 0) {
            options.scenarios().forEach(this::profile);
        }
    }

    private List<Contestant> of(Task task) {
        return contestants.stream().filter(one -> task.isFor(one.competitor())).toList();
    }

    /** A server that answers otherwise than the others would be measured for nothing. */
    private void compareDocuments(Task task) {
        String expected = of(task).getFirst().document(task);
        for (Contestant one : of(task)) {
            String document = one.document(task);
            if (!document.equals(expected)) {
                throw new IllegalStateException(one.competitor() + ": " + document + " (expected: " + expected + ")");
            }
        }
    }

    private void warm(Task task) {
        for (Contestant one : of(task)) {
            say("warms", one, task);
            one.load(task, options.connections(), options.warm());
        }
    }

    private void measure(Task task) {
        for (int round = 1; round <= options.rounds(); round++) {
            for (Contestant one : of(task)) {
                Turn turn = one.turn(task, options);
                say(String.format(Locale.ROOT, "%d: %.1f µs", round, turn.micros()), one, task);
            }
        }
        of(task).forEach(one -> one.countSystemCalls(task, options.connections(), place.target()));
    }

    private void profile(Task task) {
        for (Contestant one : of(task)) {
            Path file = place.target().resolve(one.competitor() + "-" + task + ".collapsed");
            Profile.take(one, task, options, file);
            say("profiled into " + file, one, task);
        }
    }

    private static void say(String what, Contestant one, Task task) {
        PROGRESS.println(task + ", " + one.competitor().title() + ", " + what);
    }
}
