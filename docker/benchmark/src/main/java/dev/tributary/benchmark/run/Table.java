package dev.tributary.benchmark.run;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Writes what was measured as a Markdown table. */
final class Table {

    private static final String COLUMNS = """
             | CPU µs, least | median | to FLOOR | KiB allocated | system calls | calls | requests/s |
            |---|---:|---:|---:|---:|---:|---:|---:|
            """;

    private Table() {}

    static String of(Task task, List<Contestant> contestants) {
        double floor = contestants.stream()
                .filter(one -> one.competitor() == task.floor())
                .mapToDouble(one -> least(one.turns(task)))
                .findFirst()
                .orElse(Double.NaN);
        var table = new StringBuilder("| " + task)
                .append(COLUMNS.replace("FLOOR", task.floor().name().toLowerCase(Locale.ROOT)));
        contestants.forEach(one -> table.append(row(one, task, floor)));
        return table.toString();
    }

    private static String row(Contestant one, Task task, double floor) {
        List<Turn> turns = one.turns(task);
        return String.format(
                Locale.ROOT,
                "| %s | **%.1f** | %.1f | %.2f | %.1f | %.1f | %.2f | %.0f |%n",
                one.competitor().title(),
                least(turns),
                median(turns, Turn::micros),
                least(turns) / floor,
                median(turns, Turn::bytes) / 1024,
                one.systemCalls(task),
                median(turns, Turn::calls),
                median(turns, Turn::perSecond));
    }

    private static double least(List<Turn> turns) {
        return turns.stream().mapToDouble(Turn::micros).min().orElse(Double.NaN);
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
