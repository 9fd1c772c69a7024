package dev.tributary.persistence.resource;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.persistence.resource.Measured.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Asks catalogues of several sizes the same questions through the port, and prints for each question which indexes
 * PostgreSQL used, how many of its pages it touched, and how long an answer took.
 */
@NullMarked
final class CatalogueBenchmark {

    private static final long[] SIZES = {10_000, 1_000_000};

    private CatalogueBenchmark() {}

    public static void main(String[] arguments) {
        long[] sizes = arguments.length == 0
                ? SIZES
                : Stream.of(arguments).mapToLong(Long::parseLong).toArray();
        Map<String, List<Figures>> measured = new LinkedHashMap<>();
        for (long size : sizes) {
            try (PostgresServer server = PostgresServer.startFresh();
                    Catalogues catalogue = Catalogues.filled(server.url(), size)) {
                Questions.of(catalogue)
                        .forEach((name, question) -> measured.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(Measured.of(catalogue, question)));
            }
        }
        print(sizes, measured);
    }

    private static void print(long[] sizes, Map<String, List<Figures>> measured) {
        String columns = LongStream.of(sizes)
                .mapToObj(size -> String.format(Locale.ROOT, " pages, %,d | p50 ms | p99 ms |", size))
                .collect(Collectors.joining());
        System.out.println("| | indexes |" + columns);
        System.out.println("|---|---|" + "---:|---:|---:|".repeat(sizes.length));
        measured.forEach((name, figures) -> System.out.println("| " + name + " | "
                + figures.getLast().indexes() + " |"
                + figures.stream().map(Figures::cells).collect(Collectors.joining())));
    }
}
