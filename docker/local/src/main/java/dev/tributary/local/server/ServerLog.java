package dev.tributary.local.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that a server writes its output to. */
record ServerLog(Path file) {

    private static final int SHOWN_LINES = 10;

    ProcessBuilder.Redirect appended() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** Its last lines, for an error's text. */
    String end() {
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException unreadable) {
            return file + " cannot be read: " + unreadable.getMessage();
        }
    }
}
