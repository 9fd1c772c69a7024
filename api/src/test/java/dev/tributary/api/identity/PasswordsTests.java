package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.api.problem.ProblemException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class PasswordsTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private boolean matches(Passwords passwords, String password, String hash) {
        return Boolean.TRUE.equals(passwords.matches(password, hash).block(LIMIT));
    }

    @Test
    void areHashedByArgon2AsRecommended() {
        Passwords passwords = Passwords.argon2();
        String hash = Objects.requireNonNull(passwords.hash("Caf\u00e9 au lait").block(LIMIT));

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("lait");
        assertThat(passwords.hash("Caf\u00e9 au lait").block(LIMIT)).isNotEqualTo(hash);
        assertThat(matches(passwords, "Cafe\u0301 au lait", hash)).isTrue();
        assertThat(matches(passwords, "Caf\u00e9 au Lait", hash)).isFalse();
        assertThat(passwords.isCheap(hash)).isFalse();
        assertThat(passwords.isCheap(hash.replace("m=19456", "m=9728"))).isTrue();
        passwords.dispose();
    }

    @Test
    void ofNobodyCostTheSameAndNeverMatch() {
        var counted = new CountedHashes();
        var passwords = new Passwords(counted);

        assertThat(passwords.matches("anything", null).block(LIMIT)).isFalse();
        assertThat(counted.computed()).isEqualTo(1);
        assertThat(counted.compared()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        passwords.dispose();
    }

    @Test
    void areRefusedWhereTooManyWait() {
        var held = new CountDownLatch(1);
        var passwords = new Passwords(new CountedHashes() {
            @Override
            void compute() {
                try {
                    held.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        var waiting = Flux.range(0, Passwords.PLACES)
                .flatMap(_ -> passwords.hash("x"), 1000)
                .count()
                .toFuture();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> passwords.hash("one more").block(LIMIT))
                .withMessageContaining("64 are being checked");
        held.countDown();
        assertThat(waiting).succeedsWithin(LIMIT).isEqualTo((long) Passwords.PLACES);
        passwords.dispose();
    }
}
