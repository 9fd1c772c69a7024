package dev.tributary.benchmark.run;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Callers who all ask at the same moment. */
final class Crowd implements AutoCloseable {

    private final List<Caller> callers;

    /** So many, who are connected from now on. */
    Crowd(int size, int port) {
        this.callers = IntStream.range(0, size).mapToObj(one -> Caller.of(port)).toList();
    }

    /** How long each of them waited, in nanoseconds, least first. */
    long[] ask(String path) {
        var start = new CyclicBarrier(callers.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> questions = callers.stream()
                    .<Callable<Long>>map(caller -> () -> {
                        start.await();
                        return caller.ask(path);
                    })
                    .toList();
            return threads.invokeAll(questions).stream()
                    .mapToLong(Crowd::waited)
                    .sorted()
                    .toArray();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private static long waited(Future<Long> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }

    @Override
    public void close() {
        callers.forEach(Caller::close);
    }
}
