package dev.tributary.api.resource;

import dev.tributary.api.network.client.ClientAddress;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * So many streams at once, half of them at most for one household, and none for longer than its time; one more is sent away
 * rather than made to wait.
 */
public final class Places {

    private static final String RETRY_SECONDS = "5";

    private final int most;
    private final int mostOfOne;
    private final Duration longest;
    private final Map<String, Integer> households = new HashMap<>();
    private int taken;

    public Places(int most, Duration longest) {
        this.most = most;
        this.mostOfOne = Math.max(1, most / 2);
        this.longest = longest;
    }

    /**
     * Does something in a place of its own, until it ends, fails or is cancelled; a problem if all are taken, or those that one
     * may have. What takes too long is cancelled, and a problem.
     */
    public Mono<Void> taken(ServerHttpRequest request, Supplier<Mono<Void>> work) {
        return Mono.using(
                () -> take(ClientAddress.household(request)),
                _ -> work.get().timeout(longest, Mono.error(this::tooLong)),
                this::giveBack);
    }

    private synchronized String take(String household) {
        int own = households.getOrDefault(household, 0);
        if (taken == most) {
            throw refused(most + " are under way", most);
        }
        if (own == mostOfOne) {
            throw refused(own + " are under way from this address", mostOfOne);
        }
        taken++;
        households.put(household, own + 1);
        return household;
    }

    private synchronized void giveBack(String household) {
        taken--;
        households.computeIfPresent(household, (_, own) -> own == 1 ? null : own - 1);
    }

    private static ProblemException refused(String what, int expected) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "streams: " + what + " (expected: at most " + expected + "; try again later)")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .asException();
    }

    private ProblemException tooLong() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "streams: not at the end after " + longest.toSeconds() + " s (expected: within that time)")
                .asException();
    }
}
