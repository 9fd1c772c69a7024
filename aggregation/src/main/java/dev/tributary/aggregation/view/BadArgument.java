package dev.tributary.aggregation.view;

import java.util.List;

/**
 * Something that a caller said wrongly.
 *
 * @param in where it was said
 * @param name what it was called, cut to a length that can be shown
 * @param code stable, for programs: {@code missing}, {@code repeated}, {@code invalid} or {@code undeclared}
 * @param message for people: what was found and what was expected
 */
public record BadArgument(Parameter.In in, String name, String code, String message) {

    private static final int SHOWN = 64;

    static BadArgument missing(Parameter parameter) {
        return of(parameter, "missing", "nothing (expected: " + parameter.expected() + ")");
    }

    static BadArgument repeated(Parameter parameter, int times) {
        return of(parameter, "repeated", times + " values (expected: one)");
    }

    static BadArgument unreadable(Parameter parameter, String text, Exception unreadable) {
        return invalid(parameter.in(), parameter.name(), text, String.valueOf(unreadable.getMessage()));
    }

    /** A value that does not do. */
    public static BadArgument invalid(Parameter.In in, String name, String text, String expected) {
        return new BadArgument(in, name, "invalid", name + ": " + shown(text) + " (expected: " + expected + ")");
    }

    static BadArgument undeclared(String name, List<String> declared) {
        String expected = declared.isEmpty() ? "no query parameters" : String.join(", ", declared);
        return new BadArgument(
                Parameter.In.QUERY,
                shown(name),
                "undeclared",
                shown(name) + ": not a parameter (expected: " + expected + ")");
    }

    private static BadArgument of(Parameter parameter, String code, String message) {
        return new BadArgument(parameter.in(), parameter.name(), code, parameter.name() + ": " + message);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
