package dev.tributary.api.operations;

import dev.tributary.persistence.database.DatabaseUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The option {@code --database=URL} of a command. */
final class DatabaseOption {

    private static final String START = "--database=";

    private DatabaseOption() {}

    static boolean is(String word) {
        return word.startsWith(START);
    }

    /**
     * The address that the first such option gives; {@code null} where there is none.
     *
     * @throws IllegalArgumentException if it is no address; {@link #message} tells why
     */
    static @Nullable DatabaseUrl in(List<String> arguments) {
        return arguments.stream()
                .filter(DatabaseOption::is)
                .map(word -> DatabaseUrl.parse(word.substring(START.length())))
                .findFirst()
                .orElse(null);
    }

    /** What was wrong with an address, in the words of whoever gave it as this option. */
    static String message(IllegalArgumentException unreadable) {
        return String.valueOf(unreadable.getMessage()).replace("DATABASE_URL", "--database");
    }
}
