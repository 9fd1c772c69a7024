package dev.tributary.api.operations.deploy;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process runs in.
 *
 * @param arguments of its JVM, those from variables too
 * @param limited whether a container grants it less memory than the machine has
 */
record Machine(List<String> arguments, boolean limited) {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final String TOTAL = "MemTotal:";
    private static final long KILOBYTE = 1024;

    Machine {
        arguments = List.copyOf(arguments);
    }

    static Machine ofThisProcess() {
        return new Machine(ManagementFactory.getRuntimeMXBean().getInputArguments(), isLimited());
    }

    /** The JVM tells what the container grants, the kernel what there is. */
    private static boolean isLimited() {
        long granted =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return granted < installed();
    }

    private static long installed() {
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith(TOTAL))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KILOBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
