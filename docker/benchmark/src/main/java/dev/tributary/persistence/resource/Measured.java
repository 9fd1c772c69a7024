package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.resource.Questions.Question;
import dev.tributary.persistence.resource.Selection.Match;
import io.r2dbc.spi.Connection;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Mono;

/** Asks one question many times, and PostgreSQL once for what it did. */
@NullMarked
final class Measured {

    private static final int WARM = 50;
    private static final int TIMES = 300;
    private static final Pattern INDEX = Pattern.compile("\"Index Name\": \"([^\"]+)\"");
    private static final Pattern SCAN =
            Pattern.compile("\"Node Type\": \"Seq Scan\",[^}]*?\"Relation Name\": \"([^\"]+)\"");
    private static final Pattern HIT = Pattern.compile("\"Shared Hit Blocks\": (\\d+)");
    private static final Pattern READ = Pattern.compile("\"Shared Read Blocks\": (\\d+)");

    private Measured() {}

    /** Pages are PostgreSQL's, of 8 KiB; times in nanoseconds. */
    record Figures(String indexes, long pages, long median, long worst) {

        String cells() {
            return String.format(Locale.ROOT, " %d | %.1f | %.1f |", pages, median / 1e6, worst / 1e6);
        }
    }

    static Figures of(Catalogues catalogue, Question question) {
        String plan = Objects.requireNonNull(
                Mono.usingWhen(catalogue.connections().create(), at -> explained(at, question), Connection::close)
                        .block());
        long[] times = new long[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            long start = System.nanoTime();
            catalogue.resources().list(question.resource(), question.listing()).block();
            times[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return new Figures(indexes(plan), first(HIT, plan) + first(READ, plan), times[TIMES / 2], times[TIMES - 4]);
    }

    /** The statement that would bring the rows, explained while it runs. */
    private static Mono<String> explained(Connection connection, Question question) {
        Connection explaining = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, _, arguments) ->
                        connection.createStatement("explain (analyze, buffers, format json) " + arguments[0]));
        Match match = question.likeness() ? Match.LIKENESS : Match.WORDS;
        return new Lists(explaining, question.resource(), question.listing())
                .statement(Span.of(question.listing().window()), match)
                .on(explaining, row -> Sql.value(row, 0, String.class))
                .next();
    }

    private static String indexes(String plan) {
        var names = INDEX.matcher(plan)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        SCAN.matcher(plan).results().forEach(found -> names.add("rows of " + found.group(1)));
        return String.join(", ", names);
    }

    /** Of the topmost step, which counts those below it. */
    private static long first(Pattern figure, String plan) {
        return figure.matcher(plan)
                .results()
                .findFirst()
                .map(found -> Long.parseLong(found.group(1)))
                .orElse(0L);
    }
}
