package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpeningTests {

    private final AtomicInteger tries = new AtomicInteger();
    private final CompletableFuture<String> opened = new CompletableFuture<>();
    private final Opening<String> opening = new Opening<>(this::connection, opened::complete);

    private String connection() {
        return switch (tries.incrementAndGet()) {
            case 1 -> throw new RedisException("away");
            case 2 -> throw new IllegalStateException("broken");
            default -> "connection";
        };
    }

    @Test
    void triesAgainWhateverWentWrong() {
        opening.begin();

        assertThat(opened).succeedsWithin(Tier.LIMIT).isEqualTo("connection");
        opening.stop();
    }
}
