package dev.tributary.aggregation.execution;

import java.util.List;
import java.util.Random;

/** Text that wants to be something else: the end of a segment, a query, a header, another host, another character. */
final class HostileText {

    private static final List<String> WORDS = List.of(
            "..",
            ".",
            "",
            "...",
            "../",
            "/..",
            "/",
            "//evil.example",
            "\\",
            "\\\\evil",
            "?x=1",
            "&y=2",
            "=",
            "#",
            ";",
            ";jsessionid=1",
            ",",
            "@evil:80",
            ":",
            "http://evil",
            "%0d%0a",
            "%2e%2e",
            "%2F",
            "%",
            "%%",
            "%zz",
            "%c0%ae",
            "+",
            " ",
            "{id}",
            "{keys}",
            "${HOME}",
            "\"'<>^`|[]",
            "~a-b_c.d~",
            "é",
            "é",
            "😀",
            "\ud83d\udc68\u200d\ud83d\udc69",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufffd",
            "\uffff",
            "\u2028",
            "\uff0f",
            "\u2024\u2024",
            "\u0130",
            "null",
            "0");

    private static final List<String> CONTROLS = List.of("\r\nHost: evil", "\0", "\t", "\u007f", "\u0085", "\u001b[0m");

    private final Random random;

    HostileText(Random random) {
        this.random = random;
    }

    /** A few words and characters in a row; now and then a very long one. */
    String next() {
        if (random.nextInt(200) == 0) {
            return word().concat("x").repeat(random.nextBoolean() ? 10_240 : 1024 / 8);
        }
        var text = new StringBuilder();
        for (int left = random.nextInt(4); left >= 0; left--) {
            text.append(random.nextInt(3) == 0 ? character() : word());
        }
        return text.toString();
    }

    /** Half of a surrogate pair, alone or in other text. */
    String half() {
        String half = String.valueOf((char) (Character.MIN_SURROGATE + random.nextInt(0x800)));
        return random.nextBoolean() ? half : 'a' + half + 'b';
    }

    private String word() {
        return random.nextInt(8) == 0 ? any(CONTROLS) : any(WORDS);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String character() {
        int most = random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT;
        int codePoint = random.nextInt(most);
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half ? "x" : Character.toString(codePoint);
    }

    /** A JSON string in ASCII, in which any text can be said, half surrogates too. */
    static String json(String text) {
        var json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> json.append(
                        c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : Character.toString(c)));
        return json.append('"').toString();
    }
}
