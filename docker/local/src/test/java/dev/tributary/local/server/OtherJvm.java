package dev.tributary.local.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that starts both servers, and stays until its input ends. */
public final class OtherJvm {

    private OtherJvm() {}

    public static void main(String[] arguments) throws IOException {
        RedisServer redis = RedisServer.startFresh();
        PostgresServer postgres = PostgresServer.startFresh();
        if (List.of(arguments).contains("paused")) {
            postgres.pause();
            redis.pause();
        }
        System.out.println("started");
        System.in.readAllBytes();
    }

    /** Begins one whose temporary files are here. */
    public static Process launch(Path temporary, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        // As a terminal does for what it runs: a group of its own, which Ctrl-C reaches as a whole
        return new ProcessBuilder(Commands.inOwnSession(command))
                .redirectError(temporary.resolve("errors").toFile())
                .start();
    }
}
