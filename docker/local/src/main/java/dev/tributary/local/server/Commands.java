package dev.tributary.local.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a server has to be called on this machine. */
final class Commands {

    private Commands() {}

    /** In a session of its own: Ctrl-C reaches all of the terminal's session, and this server has to outlive Spring. */
    static List<String> inOwnSession(List<String> command) {
        return isOnPath("setsid") ? prefixed(List.of("setsid"), command) : command;
    }

    /** Without the rights of root, which PostgreSQL refuses to run with. */
    static List<String> withoutRoot(List<String> command) {
        boolean root = new UnixSystem().getUid() == 0;
        return root ? prefixed(List.of("unshare", "--user"), command) : command;
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        List<String> both = new ArrayList<>(prefix);
        both.addAll(command);
        return List.copyOf(both);
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
