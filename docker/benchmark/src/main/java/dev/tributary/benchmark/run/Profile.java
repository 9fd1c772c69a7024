package dev.tributary.benchmark.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes a CPU profile of a server under load by async-profiler, as collapsed stacks. */
final class Profile {

    private Profile() {}

    static void take(Contestant one, Task task, Options options, Path file) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(Place.ownClasses());
        command.addAll(List.of(
                "one.profiler.AsyncProfilerLoader",
                "profiler",
                "-d",
                String.valueOf(options.profile()),
                "-e",
                "ctimer",
                "-i",
                "500us"));
        command.addAll(List.of("-o", "collapsed", "-a", "-f", file.toString(), String.valueOf(one.pid())));
        CompletableFuture<Long> load =
                CompletableFuture.supplyAsync(() -> one.load(task, options.connections(), options.profile() + 2));
        Tool.output(command);
        load.join();
    }
}
