package dev.tributary;

import dev.tributary.api.operations.Commands;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

/** Starts the service, or runs one of its commands instead. */
@SpringBootApplication(proxyBeanMethods = false)
public class TributaryApplication {

    /** Netty's watch over buffers costs a stack trace for one in a hundred; the tests watch every one. */
    private static final String LEAK_DETECTION = "io.netty.leakDetection.level";

    /** With TLS 1.2 a client could otherwise have keys made again and again. */
    private static final String NO_RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

    /**
     * With a {@linkplain Commands command} as the first argument it runs that, and ends with its exit code.
     * Otherwise it starts the service and returns; that runs until the process is told to end.
     */
    public static void main(String[] arguments) {
        // What a command has to say it prints; before the service starts, nothing is logged
        LoggingSystem.get(TributaryApplication.class.getClassLoader()).beforeInitialize();
        OptionalInt exitCode = Commands.run(List.of(arguments), System.out);
        if (exitCode.isPresent()) {
            System.exit(exitCode.getAsInt());
        }
        System.setProperty(NO_RENEGOTIATION, "true");
        if (System.getProperty(LEAK_DETECTION) == null) {
            System.setProperty(LEAK_DETECTION, "disabled");
        }
        SpringApplication.run(TributaryApplication.class, arguments);
    }
}
