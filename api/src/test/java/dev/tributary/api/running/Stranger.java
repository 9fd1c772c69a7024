package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody with a mark in all headers that a view may look at, who asks both instances at once, often the same, and now and
 * then leaves in mid-request. An answer may hold this mark where the view sends it to a Service, and no other mark anywhere.
 */
final class Stranger implements Callable<Map<String, Integer>> {

    private static final Pattern MARK = Pattern.compile("mark-\\d+-");

    /** Views whose Services are told the mark. */
    private static final Set<String> TELLING = Set.of("/own/", "/mixed/");

    /** All views; what is asked most is at hand most of the time. */
    private static final List<String> VIEWS = List.of(
            "/own/", "/own/", "/own/", "/own/", "/common/", "/common/", "/common/", "/common/", "/mixed/", "/varied/");

    /** What may be asked of each view; for all strangers together more than memory has room for. */
    private static final int TARGETS = 10;

    /** Of so many requests one is not waited for. */
    private static final int PATIENCE = 50;

    private final List<Instance> instances;
    private final Caller[] callers;
    private final String mark;
    private final int many;
    private final Random random;
    private final Map<String, Integer> answers = new HashMap<>();

    Stranger(Instances instances, int number, int many) {
        this.instances = instances.both();
        this.callers = this.instances.stream().map(Stranger::connected).toArray(Caller[]::new);
        this.mark = "mark-" + number + "-";
        this.many = many;
        this.random = new Random(number);
    }

    private static Caller connected(Instance instance) {
        return new Caller(instance.port());
    }

    /** Asks for so many answers, and counts them by where they came from. */
    @Override
    public Map<String, Integer> call() {
        for (int count = 0; count < many; count += callers.length) {
            String one = target();
            String other = random.nextBoolean() ? one : target();
            ask(0, one);
            ask(1, other);
            take(0, one);
            take(1, other);
        }
        Stream.of(callers).forEach(Caller::close);
        return answers;
    }

    private String target() {
        return VIEWS.get(random.nextInt(VIEWS.size())) + random.nextInt(1 + random.nextInt(TARGETS));
    }

    private void ask(int which, String target) {
        while (random.nextInt(PATIENCE) == 0) {
            send(which, target);
            callers[which].close();
            callers[which] = connected(instances.get(which));
        }
        send(which, target);
    }

    private void send(int which, String target) {
        callers[which].send("GET", target, "authorization: " + mark, "cookie: mark=" + mark, "x-request-id: " + mark);
    }

    private void take(int which, String target) {
        Reply reply = callers[which].answer();
        List<String> marks = MARK.matcher(reply.headers() + reply.body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        boolean whole = reply.status() == 200;
        boolean told = whole && TELLING.stream().anyMatch(target::startsWith);
        assertThat(marks).as("%s of %s: %s", target, mark, reply).isEqualTo(told ? List.of(mark) : List.of());
        if (whole) {
            assertThat(reply.body()).contains("\"/moody" + target + "\"");
        }
        answers.merge(whole ? origin(reply) : "failed", 1, Integer::sum);
    }

    /** Such as {@code hit memory}. */
    private static String origin(Reply reply) {
        return Instances.status(reply)
                .replaceFirst("^tributary; ", "")
                .replaceAll("; (ttl=-?\\d+|stored)", "")
                .replaceAll("; (detail=)?", " ");
    }
}
