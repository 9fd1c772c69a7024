package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Nobody gets a byte that is another's, whoever of two instances, their memories and Redis answers, and no buffer is lost:
 * while Services fail, callers leave, and memory has no room for what is asked for.
 */
class ForeignBytesTests {

    /** For a longer run, as a property of the test's process; a multiple of fifty. */
    private static final int ANSWERS = Integer.getInteger("tributary.answers", 10_000);

    private static final int STRANGERS = 50;

    private final Instances instances = Instances.shared();

    @Test
    void areInNoneOfManyAnswers() throws InterruptedException, ExecutionException {
        try (var lost = new LostBuffers()) {
            Map<String, Integer> answers = asked();

            assertThat(answers.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(ANSWERS);
            assertThat(answers)
                    .containsKeys("hit memory", "hit redis", "fwd=miss", "fwd=miss collapsed", "fwd=stale", "failed");
            assertThat(lost.found()).isEmpty();
        }
    }

    /** All answers, counted by where they came from. */
    private Map<String, Integer> asked() throws InterruptedException, ExecutionException {
        List<Stranger> strangers = IntStream.range(0, STRANGERS)
                .mapToObj(number -> new Stranger(instances, number, ANSWERS / STRANGERS))
                .toList();
        List<Future<Map<String, Integer>>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            strangers.forEach(stranger -> all.add(threads.submit(stranger)));
        }
        var answers = new HashMap<String, Integer>();
        for (Future<Map<String, Integer>> one : all) {
            one.get().forEach((origin, count) -> answers.merge(origin, count, Integer::sum));
        }
        return answers;
    }
}
