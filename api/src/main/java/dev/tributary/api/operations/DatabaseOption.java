package dev.tributary.api.operations;

import dev.tributary.persistence.database.DatabaseUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The option {@code --database=URL} of a command. */
final class DatabaseOption {

    private static final String NAME = "--database";
    private static final String START = NAME + "=";

    private DatabaseOption() {}

    static boolean is(String word) {
        return word.startsWith(START);
    }

    /**
     * The address that the first such option gives; {@code null} where there is none.
     *
     * @throws IllegalArgumentException if it is no address; the message names the option, and never holds a password
     */
    static @Nullable DatabaseUrl in(List<String> arguments) {
        return arguments.stream()
                .filter(DatabaseOption::is)
                .map(word -> DatabaseUrl.parse(NAME, word.substring(START.length())))
                .findFirst()
                .orElse(null);
    }
}
