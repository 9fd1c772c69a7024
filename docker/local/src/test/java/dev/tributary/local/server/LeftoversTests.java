package dev.tributary.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Shared, so that the programs are unpacked once. */
    @TempDir
    private static Path temporary;

    @Test
    void ofKilledJvmsAreSweptByTheNextOneEvenIfPaused() throws IOException {
        Process running = started("running");
        Process paused = started("paused");
        List<ProcessHandle> servers =
                Stream.of(running, paused).flatMap(Process::children).toList();
        running.destroyForcibly().onExit().join();
        paused.destroyForcibly().onExit().join();
        assertThat(servers).as("outlive their JVM").hasSize(4).allMatch(ProcessHandle::isAlive);

        Process next = started("running");

        await().atMost(LIMIT).untilAsserted(() -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
        assertThat(folder(running)).doesNotExist();
        assertThat(folder(paused)).doesNotExist();
        assertThat(folder(next)).exists();
        assertThat(leftByEndOf(next)).isEmpty();
    }

    @Test
    void ofALivingJvmAreLeftAloneUntilItIsAskedToEnd() throws IOException {
        Process first = started("running");
        List<ProcessHandle> servers = first.children().toList();
        assertThat(leftByEndOf(started("running"))).isEmpty();
        assertThat(servers).hasSize(2).allMatch(ProcessHandle::isAlive);

        first.destroy();
        first.onExit().join();

        assertThat(servers).noneMatch(ProcessHandle::isAlive);
        assertThat(folder(first)).doesNotExist();
    }

    private Process started(String state) throws IOException {
        Process jvm = OtherJvm.launch(temporary, OtherJvm.class, state);
        byte[] said = jvm.getInputStream().readNBytes("started".length());
        assertThat(said)
                .as(Files.readString(temporary.resolve("errors")))
                .asString()
                .isEqualTo("started");
        return jvm;
    }

    /** Lets a JVM end by itself, and tells what it leaves running. */
    private static List<ProcessHandle> leftByEndOf(Process jvm) throws IOException {
        List<ProcessHandle> servers = jvm.descendants().toList();
        jvm.getOutputStream().close();
        jvm.onExit().join();
        return servers.stream().filter(ProcessHandle::isAlive).toList();
    }

    private Path folder(Process jvm) {
        return temporary.resolve("tributary-local").resolve(Long.toString(jvm.pid()));
    }
}
