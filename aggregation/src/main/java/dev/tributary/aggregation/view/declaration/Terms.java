package dev.tributary.aggregation.view.declaration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The keys of one block, in the order in which they are said, each with the line that says it. */
final class Terms {

    private final List<Term> said = new ArrayList<>();
    private final Map<String, Terms> blocks = new HashMap<>();

    private record Term(String key, Supplier<Declared> value, Declared.At at) {

        Declared.Member declared() {
            return new Declared.Member(key, value.get(), at);
        }
    }

    /** Says a single value. */
    void say(String key, Object value) {
        say(key, new Declared.Text(text(value)));
    }

    /** Says single values as a list. */
    void list(String key, String... values) {
        say(key, new Declared.Listed(List.of(values)));
    }

    void say(String key, Declared value) {
        said.add(new Term(key, () -> value, Declared.At.ofCaller()));
    }

    /** Says a block that may still grow. */
    void say(String key, Terms block) {
        said.add(new Term(key, block::declared, Declared.At.ofCaller()));
    }

    /** The block of a key, which is said when it is first asked for. */
    Terms block(String key) {
        Terms known = blocks.get(key);
        if (known != null) {
            return known;
        }
        var block = new Terms();
        blocks.put(key, block);
        say(key, block);
        return block;
    }

    Declared.Block declared() {
        return new Declared.Block(said.stream().map(Term::declared).toList());
    }

    private static String text(Object value) {
        return switch (value) {
            case Duration duration -> millis(duration);
            case BigDecimal number -> number.toPlainString();
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    /** What no file can say is left as Java writes it, and refused as such. */
    private static String millis(Duration duration) {
        return duration.equals(duration.truncatedTo(ChronoUnit.MILLIS))
                ? duration.toMillis() + "ms"
                : duration.toString();
    }
}
