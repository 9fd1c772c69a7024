package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A public answer that is at hand takes the fast way through the running service, and nobody can tell. */
class FastWayTests {

    /** Makes a request take the long way, and says nothing else. */
    private static final String PATIENT = "request-timeout: 30";

    private final Instance instance = Instances.shared().one;
    private final String target = "/quick/" + Shop.word();

    @Test
    void isTakenByWhatIsAtHandAndByNothingElse() {
        assertThat(isLong(instance.get(target))).isTrue();
        await().until(() -> !isLong(instance.get(target)));
        assertThat(isLong(instance.get(target, PATIENT))).isTrue();
        assertThat(isLong(instance.get(target + "?"))).isTrue();
        assertThat(isLong(instance.get("/quick/" + Shop.word()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept: */*",
                "accept: text/html",
                "accept-encoding: gzip",
                "if-none-match: *",
                "range: bytes=0-1"
            })
    void answersLikeTheLongWay(String header) {
        await().until(() -> !isLong(instance.get(target)));

        Reply fast = instance.get(target, header);
        Reply slow = instance.get(target, header, PATIENT);

        assertThat(isLong(fast)).isFalse();
        assertThat(fast.status()).isEqualTo(slow.status());
        assertThat(fast.body()).isEqualTo(slow.body());
        assertThat(lasting(fast)).isEqualTo(lasting(slow));
    }

    private static boolean isLong(Reply reply) {
        return reply.header(LongWayMark.HEADER) != null;
    }

    /** The headers, but for the mark itself and what changes with the second. */
    private static Map<String, String> lasting(Reply reply) {
        var lasting = new TreeMap<>(reply.headers());
        lasting.keySet().removeIf(name -> name.equals(LongWayMark.HEADER) || name.equals("date") || name.equals("age"));
        lasting.computeIfPresent("cache-status", (name, status) -> status.replaceFirst("ttl=\\d+", "ttl"));
        return lasting;
    }
}
