package dev.tributary.aggregation.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes documents, pointers into them and damage to them by chance, the same again for the same generator. */
final class RandomJson {

    private static final List<String> LITERALS = List.of("null", "true", "false", "{}", "[]", "[ ]", "{ }", "\"\"");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "7",
            "-12",
            "10.50",
            "0.1",
            "1e5",
            "1E-5",
            "-3.25e+07",
            "12345678901234567890",
            "9007199254740993");
    /** Few and short, so that names come twice and pointers meet them; some are written with escapes. */
    private static final List<String> NAMES = List.of(
            "a", "b", "0", "1", "", "a/b", "m~n", "\\u0061", "\\u0062", "ä", "\\u00e4", "\\n", "\\\"", "€😀", "-",
            "01");

    private static final List<String> PIECES = List.of(
            "a",
            "text",
            "longer than eight bytes",
            " ",
            "ä",
            "€",
            "😀",
            "\\\"",
            "\\\\",
            "\\/",
            "\\n",
            "\\u0041",
            "\\u20aC",
            "\\ud83d\\ude00",
            "\\u0000",
            "{",
            "]",
            ",",
            ":",
            "\u007f",
            "\u2028");
    private static final List<String> SPACES = List.of("", "", "", "", " ", "\n", "\t", "\r\n", "  ");
    /** Bytes that the grammar knows, and some that UTF-8 and other encodings do. */
    private static final byte[] SIGNS =
            "{}[],:\"\\ \n\t0123456789.eE+-tfnulra/\0\u0001\u00ff\u00c0\u00e0\u00ed\u00f0\u00f4\u0080\u00bf"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final RandomGenerator random;

    RandomJson(RandomGenerator random) {
        this.random = random;
    }

    byte[] document() {
        return (space() + value(4) + space()).getBytes(StandardCharsets.UTF_8);
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 4)) {
            case 0 -> oneOf(LITERALS);
            case 1 -> oneOf(NUMBERS);
            case 2, 3 -> string();
            case 4, 5, 6 -> "[" + children(depth, "") + "]";
            default -> "{" + children(depth, ":") + "}";
        };
    }

    private String children(int depth, String colon) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(child -> space()
                        + (colon.isEmpty() ? "" : name() + space() + colon + space())
                        + value(depth - 1)
                        + space())
                .collect(Collectors.joining(","));
    }

    private String name() {
        return "\"" + oneOf(NAMES) + "\"";
    }

    private String string() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(piece -> oneOf(PIECES))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private String space() {
        return oneOf(SPACES);
    }

    /** The text of a pointer that meets something in a document of this class more often than not. */
    String pointer() {
        List<String> tokens = List.of("a", "b", "0", "1", "2", "", "a~1b", "m~0n", "ä", "\n", "\"", "-", "01", "€😀");
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(token -> "/" + oneOf(tokens))
                .collect(Collectors.joining());
    }

    /** The document with one to three damages, which may leave it valid. */
    byte[] damaged(byte[] document) {
        byte[] damaged = document;
        for (int left = random.nextInt(1, 4); left > 0; left--) {
            damaged = damagedOnce(damaged);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] document) {
        if (document.length == 0) {
            return document;
        }
        int at = random.nextInt(document.length);
        byte[] tail = Arrays.copyOfRange(document, at + 1, document.length);
        byte[] head = Arrays.copyOf(document, at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(document, at);
            case 1 -> joined(Arrays.copyOf(document, at), tail);
            case 2 -> joined(head, Arrays.copyOfRange(document, at, document.length));
            case 3 -> joined(joined(head, new byte[] {sign()}), tail);
            case 4 -> joined(with(head, sign()), tail);
            default -> joined(with(head, (byte) (document[at] ^ (1 << random.nextInt(8)))), tail);
        };
    }

    private static byte[] with(byte[] head, byte last) {
        head[head.length - 1] = last;
        return head;
    }

    private byte sign() {
        return SIGNS[random.nextInt(SIGNS.length)];
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] whole = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, whole, head.length, tail.length);
        return whole;
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
