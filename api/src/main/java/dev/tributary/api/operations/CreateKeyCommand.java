package dev.tributary.api.operations;

import dev.tributary.api.identity.SigningKeys;
import java.io.PrintStream;
import java.util.List;

/** Prints a new key that can sign tokens, for {@code TRIBUTARY_SIGNING_KEY}: {@code create-key}. It is kept nowhere. */
final class CreateKeyCommand implements Command {

    /** The first argument that asks for this command. */
    static final String NAME = "create-key";

    private final PrintStream out;

    /** A command that prints there. */
    CreateKeyCommand(PrintStream out) {
        this.out = out;
    }

    /** Prints the key as one line. The exit code is 0, or 2 for arguments: it knows none. */
    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            out.println(NAME + ": arguments that are not known (expected: none)");
            return MISUSED;
        }
        out.println(SigningKeys.newKey());
        return FINE;
    }
}
