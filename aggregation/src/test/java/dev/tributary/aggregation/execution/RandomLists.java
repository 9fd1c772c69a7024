package dev.tributary.aggregation.execution;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of objects with keys, as untidy as JSON can be, as text; and rows for some of the keys. */
final class RandomLists {

    private static final List<String> KEYS = List.of(
            "1",
            "2",
            "3",
            "10",
            "-1",
            "1.0",
            "1.00",
            "0.1",
            "\"1\"",
            "\"1.0\"",
            "\"a\"",
            "\"\\u0061\"",
            "\"a b\"",
            "\"A\"",
            "\"é😀\"",
            "\"\\ud83d\\ude00\"",
            "\"\"",
            "\".\"",
            "\"a,b\"",
            "\"\\\"\\\\/\\n\"",
            "true",
            "false",
            "\"true\"",
            "\"null\"",
            "9223372036854775807",
            "9223372036854775808",
            "12345678901234567890.123456789");

    private static final List<String> NO_KEYS = List.of("null", "{}", "[]", "[1]", "{\"id\":1}");
    private static final List<String> NO_OBJECTS = List.of("null", "1", "\"x\"", "[]", "true", "{}");

    private final Random random;
    private List<String> pool = KEYS;

    RandomLists(Random random) {
        this.random = random;
    }

    /** A list, or now and then one object, whose objects have a key {@code id} and a list {@code lines} of such objects. */
    String list() {
        pool = random.nextBoolean() ? KEYS : random.nextBoolean() ? KEYS.subList(0, 4) : KEYS.subList(0, 8);
        String list = random.nextInt(12) == 0 ? element(2) : array(() -> element(2));
        return list.equals("null") ? "[null]" : list;
    }

    /** Rows with a key {@code id} or, one level down, {@code ref.id}; some with a key {@code other} of their own. */
    String rows() {
        return array(() -> random.nextInt(10) == 0 ? any(NO_OBJECTS) : row());
    }

    private String row() {
        String key = key();
        return object(
                "\"id\":" + key,
                "\"ref\":" + (random.nextInt(8) == 0 ? any(NO_OBJECTS) : "{\"id\":" + key + "}"),
                "\"other\":" + key(),
                "\"n\":" + random.nextInt(1000));
    }

    private String element(int depth) {
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? any(NO_OBJECTS) : array(() -> element(0));
        }
        String lines = depth == 0
                ? any(NO_OBJECTS)
                : random.nextInt(6) == 0 ? element(depth - 1) : array(() -> element(depth - 1));
        return object(
                "\"id\":" + key(),
                "\"lines\":" + lines,
                "\"id\":" + key(),
                "\"row\":" + any(NO_OBJECTS),
                "\"n\":" + random.nextInt(1000));
    }

    /** Some of these members, in this order. */
    private String object(String... members) {
        return Stream.of(members)
                .filter(member -> random.nextInt(4) > 0)
                .collect(Collectors.joining(random.nextBoolean() ? "," : " ,\n", "{", " }"));
    }

    private String array(Supplier<String> element) {
        return Stream.generate(element).limit(random.nextInt(5)).collect(Collectors.joining(",", "[", "]"));
    }

    private String key() {
        return random.nextInt(12) == 0 ? any(NO_KEYS) : any(pool);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
