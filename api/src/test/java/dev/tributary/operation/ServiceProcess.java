package dev.tributary.operation;

import static org.awaitility.Awaitility.await;

import dev.tributary.api.identity.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The packaged service in a process of its own, on free ports. */
final class ServiceProcess implements AutoCloseable {

    static final Path JAR = Path.of("target", "tributary.jar").toAbsolutePath();

    /** No value that is worth keeping; a test that gives another one, or an empty one, replaces it. */
    static final String SECRET = "k5J0Q1xYt7uWq3vN8mRz2bLc6dHf9gPs4aEoTiUy1Zw=";

    /** Nor is this. */
    static final String SIGNING_KEY = SigningKeys.newKey();

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int management = freePort();
    private final Path log;
    private final Process process;

    private ServiceProcess(Path folder, Map<String, String> environment, List<String> arguments) {
        this.log = folder.resolve("service.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--management.server.port=" + management));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("DATABASE_URL", "REDIS_URL"));
        builder.environment().put("TRIBUTARY_SECRET", SECRET);
        builder.environment().put("TRIBUTARY_SIGNING_KEY", SIGNING_KEY);
        builder.environment().putAll(environment);
        try {
            this.process = builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Starts it with these variables, its log in that folder, and returns before it is ready. */
    static ServiceProcess start(Path folder, Map<String, String> environment, String... arguments) {
        return new ServiceProcess(folder, environment, List.of(arguments));
    }

    /** Waits until it answers. */
    ServiceProcess started() {
        await().atMost(START).until(() -> log().contains("Started TributaryApplication") || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(log());
        }
        return this;
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path) {
        return getLater(path).join();
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return postLater(path, json, headers).join();
    }

    /** With headers, each a name and a value. */
    CompletableFuture<HttpResponse<String>> postLater(String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(request(port, path, headers), (_, _) -> true)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> getLater(String path, String... headers) {
        return client.sendAsync(request(port, path, headers), BodyHandlers.ofString());
    }

    /** The status of a health group, 0 while nobody listens. */
    int health(String group) {
        try {
            return client.send(request(management, "/actuator/health/" + group), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException absent) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static HttpRequest request(int port, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER);
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end. */
    int exitCode() {
        await().atMost(END).until(() -> !process.isAlive());
        return process.exitValue();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException notYet) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
