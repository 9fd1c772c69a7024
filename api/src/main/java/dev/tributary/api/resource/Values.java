package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.persistence.resource.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON values strictly: no number for a text, no text for a number, nothing rounded. */
final class Values {

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private Values() {}

    /** The type's Java value; null where the JSON is none, which is told. */
    static @Nullable Object read(FieldType type, Json json, List<String> path, BodyErrors errors) {
        if (!fits(type, json)) {
            errors.add(wrong(BodyError.WRONG_TYPE, type, json, path));
            return null;
        }
        String text = json.asText();
        if (type.javaType() == String.class && !isText(text)) {
            errors.add(BodyError.at(path, "bad-text", "no text", "no NUL, and whole surrogate pairs"));
            return null;
        }
        try {
            return FieldTypes.of(type).read(text);
        } catch (RuntimeException unreadable) {
            boolean whole = json.isNumber() && WHOLE.matcher(text).matches();
            errors.add(wrong(whole ? "out-of-range" : BodyError.WRONG_TYPE, type, json, path));
            return null;
        }
    }

    private static boolean fits(FieldType type, Json json) {
        return switch (type) {
            case LONG, INT, DECIMAL -> json.isNumber();
            case TEXT, SECRET, INSTANT -> json.isString();
            case BOOLEAN -> json.isBoolean();
            case LONGS -> false;
        };
    }

    /** Whether PostgreSQL can hold it. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static BodyError wrong(String code, FieldType type, Json json, List<String> path) {
        String found = type == FieldType.SECRET ? "something else" : Form.shown(json.toString());
        return BodyError.at(path, code, found, expected(type));
    }

    /** What a value of a type looks like, for people. */
    static String expected(FieldType type) {
        return type == FieldType.LONGS ? "an array of ids" : FieldTypes.of(type).expected();
    }
}
