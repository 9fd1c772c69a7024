package dev.tributary.api.operations;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A password that somebody types at a terminal, where it is not shown, or sends as the first line of the input. */
final class PasswordInput {

    private final InputStream in;
    private final @Nullable Console console;

    /** From the console, if there is one at which somebody sits. */
    PasswordInput(InputStream in, @Nullable Console console) {
        this.in = in;
        this.console = console;
    }

    /** Null if there is nothing, or what was typed differs the second time. */
    @Nullable
    String read() {
        return console != null && console.isTerminal() ? typed(console) : line();
    }

    private static @Nullable String typed(Console console) {
        char[] once = console.readPassword("Password: ");
        char[] twice = console.readPassword("Once more: ");
        return once != null && Arrays.equals(once, twice) ? new String(once) : null;
    }

    private @Nullable String line() {
        try {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
