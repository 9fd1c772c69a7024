package dev.tributary.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/**
 * Whether there is a Docker engine. Its socket is asked before Testcontainers is: the probe of that logs errors where there
 * is none.
 */
final class DockerEngine {

    private static final long LIMIT_MILLIS = 1000;
    private static final byte[] PING = "GET /_ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private DockerEngine() {}

    static boolean isThere() {
        return Found.THERE;
    }

    /** Whether something that speaks HTTP answers where the environment says that the engine is. */
    static boolean answers(Map<String, String> environment) {
        return address(environment).filter(DockerEngine::answersInTime).isPresent();
    }

    private static Optional<SocketAddress> address(Map<String, String> environment) {
        URI host = URI.create(environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"));
        return switch (String.valueOf(host.getScheme())) {
            case "unix" ->
                Optional.of(Path.of(host.getPath())).filter(Files::exists).map(UnixDomainSocketAddress::of);
            case "tcp", "http", "https" -> Optional.of(new InetSocketAddress(host.getHost(), host.getPort()));
            default -> Optional.empty();
        };
    }

    private static boolean answersInTime(SocketAddress address) {
        return CompletableFuture.supplyAsync(() -> answers(address), Thread::startVirtualThread)
                .completeOnTimeout(false, LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private static boolean answers(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap(PING));
            return channel.read(ByteBuffer.allocate(1)) > 0;
        } catch (IOException away) {
            return false;
        }
    }

    /** Found out once. */
    private static final class Found {
        static final boolean THERE =
                answers(System.getenv()) && DockerClientFactory.instance().isDockerAvailable();
    }
}
