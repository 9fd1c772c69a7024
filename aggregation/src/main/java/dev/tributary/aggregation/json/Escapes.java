package dev.tributary.aggregation.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The escapes of strings: a backslash with one letter, or with {@code u} and four hexadecimal digits. */
final class Escapes {

    private static final int UNICODE_LENGTH = "\\u0000".length();

    private Escapes() {}

    /** Where the escape whose backslash is at {@code at} ends; throws when it is none. */
    static int end(byte[] body, int at) {
        int letter = at + 1;
        return switch (letter < body.length ? body[letter] : 0) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> unicodeEnd(body, at);
            default -> throw JsonException.unexpected(body, letter, "one of \"\\/bfnrtu");
        };
    }

    private static int unicodeEnd(byte[] body, int at) {
        for (int next = at + 2; next < at + UNICODE_LENGTH; next++) {
            if (next == body.length || !HexFormat.isHexDigit(body[next])) {
                throw JsonException.unexpected(body, next, "a hexadecimal digit");
            }
        }
        return at + UNICODE_LENGTH;
    }

    /** The text between {@code from} and {@code to}, which lie inside a valid string's quotes. */
    static String resolve(byte[] json, int from, int to) {
        int escape = next(json, from, to);
        if (escape == to) {
            return utf8(json, from, to);
        }
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (escape < to) {
            text.append(utf8(json, at, escape)).append(character(json, escape));
            at = escape + (json[escape + 1] == 'u' ? UNICODE_LENGTH : 2);
            escape = next(json, at, to);
        }
        return text.append(utf8(json, at, to)).toString();
    }

    /** Where the first backslash is; {@code to} for nowhere. */
    static int next(byte[] json, int from, int to) {
        int at = from;
        while (at < to && json[at] != '\\') {
            at++;
        }
        return at;
    }

    private static String utf8(byte[] json, int from, int to) {
        return new String(json, from, to - from, StandardCharsets.UTF_8);
    }

    private static char character(byte[] json, int escape) {
        byte letter = json[escape + 1];
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(json, escape + 2);
            default -> (char) letter;
        };
    }

    private static char unicode(byte[] json, int at) {
        int character = 0;
        for (int next = at; next < at + 4; next++) {
            character = (character << 4) | HexFormat.fromHexDigit(json[next]);
        }
        return (char) character;
    }
}
