package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many ask for an answer, of whichever instance, it is computed once. */
class OneComputationTests {

    private static final int CALLERS = 200;
    private static final Duration EVENTUALLY = Duration.ofSeconds(10);

    private final Instances instances = Instances.shared();
    private final String name = Shop.word();

    @Test
    void isEnoughForAllWhoAskAtOnce() {
        List<Caller> callers = instances.asking(CALLERS, "/once/" + name);
        instances.downstream.letGo("/waits/1/" + name);
        List<Reply> replies = Instances.answers(callers);

        assertThat(replies).extracting(Reply::body).containsOnly("{\"it\":{\"computed\":1}}");
        assertThat(instances.downstream.requests("/waits/1/" + name)).isEqualTo(1);
        List<String> told = replies.stream().map(Instances::status).toList();
        assertThat(told).containsOnlyOnce("tributary; fwd=miss; stored");
        assertThat(told).filteredOn(status -> status.endsWith("; collapsed")).hasSizeGreaterThan(1);
        assertThat(replies)
                .filteredOn(reply -> Instances.status(reply).endsWith("; collapsed"))
                .extracting(reply -> reply.header("age"))
                .doesNotContainNull();
        assertThat(told)
                .allMatch(status ->
                        status.startsWith("tributary; fwd=miss; stored") || status.startsWith("tributary; hit; ttl="));
    }

    /** The Service answers to the second request only when it is let go, so whoever is answered before has not waited. */
    @Test
    void renewsWhatIsStaleWhileNobodyWaits() {
        String target = "/renewed/" + name;
        String path = "/waits/2/" + name;
        await().atMost(EVENTUALLY)
                .until(() -> instances.both().stream()
                        .allMatch(instance ->
                                Instances.status(instance.get(target)).startsWith("tributary; fwd=stale; ttl=-")));

        List<Reply> replies = Instances.answers(instances.asking(CALLERS, target));

        assertThat(replies).extracting(Reply::body).containsOnly("{\"it\":{\"computed\":1}}");
        assertThat(replies).extracting(Instances::status).allMatch(status -> status.startsWith("tributary; fwd=stale"));
        assertThat(instances.downstream.requests(path)).isEqualTo(2);

        instances.downstream.letGo(path);

        await().atMost(EVENTUALLY)
                .until(() -> instances.both().stream()
                        .noneMatch(instance -> instance.get(target).body().equals("{\"it\":{\"computed\":1}}")));
    }
}
