package dev.tributary.aggregation.view.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a file as people, editors and disks do. */
final class Damage {

    private static final Pattern WORD = Pattern.compile("[^\\s:,{}\\[\\]#]+");

    private static final List<String> SCALARS = List.of(
            "",
            "~",
            "null",
            "true",
            "0",
            "-1",
            "1e999999999",
            "99999999999999999999",
            "0x1f",
            ".nan",
            "1ms",
            "999999999h",
            "999999999MB",
            "101%",
            "%",
            "[]",
            "{}",
            "[[]]",
            "{ a: { b: c } }",
            "*fallback",
            "&fallback x",
            "*none",
            "!!int x",
            "!!binary x",
            "!local x",
            "? x",
            "- x",
            "|",
            ">",
            "'",
            "\"",
            "\"\\u0000\"",
            "\"\\xZZ\"",
            "\"\\UFFFFFFFF\"",
            "{",
            "}",
            "{}}",
            "\"{\"",
            "\"{}\"",
            "\"{id}\"",
            "\"{keys}\"",
            "\"{key}\"",
            "\"{product}\"",
            "\"{product.}\"",
            "\"{product..id}\"",
            "\"{product.~1/~}\"",
            "\"{related.product.stock}\"",
            "${",
            "${}",
            "${NONE}",
            "${NONE:}",
            "${SET}",
            "${SET:${SET}}",
            "\"(\"",
            "\"[\"",
            "\"/\"",
            "\"//\"",
            "/a/../b",
            "/~",
            ".",
            "..",
            "...",
            "---",
            "a.b",
            "related.",
            ".id",
            "related..id",
            "related.product",
            "related.product.stock.id",
            "stock.id",
            "http://",
            "http://[::1]:99999/",
            "ftp://x",
            "select :",
            "select :keys, :key",
            "\"select ':\"",
            "\"select $$ :id\"",
            "\"select /* /* :id */\"",
            "insert into x values (1)",
            "2020-13-45",
            "path",
            "header",
            "uuid",
            "instant",
            "one",
            "value",
            "drop",
            "<<",
            "%YAML 9.9",
            "\ufeff",
            "😀",
            "é".repeat(300));

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** The text with one to three things wrong, or differently right. */
    String to(String text) {
        String damaged = text;
        for (int left = random.nextInt(3); left >= 0; left--) {
            damaged = once(damaged);
        }
        return damaged;
    }

    private String once(String text) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> lines(text);
            case 3, 4, 5 -> scalar(text);
            case 6 -> inserted(text);
            case 7 -> indented(text);
            case 8 -> text.substring(0, random.nextInt(text.length() + 1));
            default -> without(text);
        };
    }

    private String lines(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(line));
            case 2 -> lines.add(other, lines.get(line));
            default -> Collections.swap(lines, line, other);
        }
        return String.join("\n", lines);
    }

    /** Another value, key or piece of one. */
    private String scalar(String text) {
        Matcher word = WORD.matcher(text);
        if (!word.find(random.nextInt(text.length() + 1))) {
            return text + SCALARS.get(random.nextInt(SCALARS.size()));
        }
        String other = random.nextInt(4) == 0 ? noise() : SCALARS.get(random.nextInt(SCALARS.size()));
        return text.substring(0, word.start()) + other + text.substring(word.end());
    }

    private String inserted(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + noise() + text.substring(at);
    }

    private String indented(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        lines.set(
                line,
                random.nextBoolean()
                        ? " ".repeat(1 + random.nextInt(6)) + lines.get(line)
                        : lines.get(line).replaceFirst("^ {1,2}", random.nextInt(8) == 0 ? "\t" : ""));
        return String.join("\n", lines);
    }

    private String without(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(20));
        return text.substring(0, from) + text.substring(to);
    }

    private String noise() {
        var noise = new StringBuilder();
        for (int left = random.nextInt(6); left >= 0; left--) {
            int codePoint = random.nextInt(random.nextInt(4) == 0 ? 0xd800 : 0x80);
            noise.appendCodePoint(codePoint);
        }
        return noise.toString();
    }
}
