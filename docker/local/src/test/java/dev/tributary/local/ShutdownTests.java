package dev.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.OtherJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShutdownTests {

    @Test
    void onCtrlCTheServersAnswerUntilTheApplicationHasClosed(@TempDir Path temporary) throws Exception {
        Process application = OtherJvm.launch(temporary, OtherApplication.class);
        try (BufferedReader said = application.inputReader()) {
            assertThat(said.readLine()).isEqualTo("started");
            List<ProcessHandle> servers = application.descendants().toList();

            interruptGroup(application);

            assertThat(said.lines()).containsExactly("answer 1", "answer 2", "answer 3");
            application.onExit().join();
            assertThat(servers).hasSizeGreaterThan(2).noneMatch(ProcessHandle::isAlive);
        }
    }

    private static void interruptGroup(Process leader) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT -" + leader.pid())
                .inheritIO()
                .start()
                .waitFor();
    }
}
