package dev.tributary.api.operations.deploy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the JVM was started with; the check has to be started as the service is. */
final class ProcessCheck implements SettingCheck {

    private static final List<String> REMOTE =
            List.of("-agentlib:jdwp", "-Xrunjdwp", "-Dcom.sun.management.jmxremote.port");
    private static final List<String> HEAP = List.of("-Xmx", "-XX:MaxHeapSize", "-XX:MaxRAM");

    @Override
    public Stream<Weakness> of(Settings settings) {
        Machine machine = settings.machine();
        Stream<Weakness> remote = machine.arguments().stream()
                .filter(argument -> begins(argument, REMOTE))
                .map(argument -> Risk.REMOTE_CONTROL.found(argument + ": given (expected: without it)"));
        return Stream.concat(remote, Stream.ofNullable(heap(machine)));
    }

    private static @Nullable Weakness heap(Machine machine) {
        return machine.limited() || machine.arguments().stream().anyMatch(argument -> begins(argument, HEAP))
                ? null
                : Risk.HEAP_UNBOUNDED.found("memory: no limit, neither of a container nor of the JVM (expected: one)");
    }

    private static boolean begins(String argument, List<String> beginnings) {
        return beginnings.stream().anyMatch(argument::startsWith);
    }
}
