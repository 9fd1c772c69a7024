package dev.tributary.api.identity;

import dev.tributary.api.problem.Problem;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes passwords, which is meant to cost time and memory; so it has threads of its own, and a queue that ends. Each text is
 * taken in its composed form (Unicode NFC), for keyboards differ in what they send.
 */
public final class Passwords implements Disposable {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private static final int THREADS = 2;

    /** Hashed or waiting: each takes some 50 ms of a thread, so the last is answered within two seconds. */
    static final int PLACES = 64;

    private static final String RETRY_SECONDS = "2";

    /** Of no password; hashed like all others, so that nobody can be told from somebody by the time. */
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$dHJpYnV0YXJ5LW5vYm9keQ" + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final PasswordEncoder encoder;
    private final Semaphore free = new Semaphore(PLACES);
    private final Scheduler threads = Schedulers.newBoundedElastic(
            THREADS, PLACES, "passwords", Math.toIntExact(Duration.ofMinutes(1).toSeconds()), true);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** Argon2id with 19 MiB and two passes, as OWASP recommends it. */
    public static Passwords argon2() {
        return new Passwords(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES));
    }

    /** The text in the form in which it is hashed. */
    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** A hash with a salt of its own; an error that is a problem if too many wait already. */
    public Mono<String> hash(String password) {
        return apart(Mono.fromCallable(() -> Objects.requireNonNull(encoder.encode(composed(password)))));
    }

    /** Whether the hash is one of that password; for null as slowly as for any other, and never. */
    Mono<Boolean> matches(String password, @Nullable String hash) {
        String compared = hash == null ? NOBODY : hash;
        return apart(Mono.fromCallable(() -> encoder.matches(composed(password), compared) && hash != null));
    }

    /** Whether a hash was made more cheaply than hashes are made now. */
    boolean isCheap(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> Mono<T> apart(Mono<T> work) {
        return Mono.using(this::take, _ -> work.subscribeOn(threads), Semaphore::release);
    }

    private Semaphore take() {
        if (!free.tryAcquire()) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "passwords: " + PLACES + " are being checked (expected: fewer; try again later)")
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .asException();
        }
        return free;
    }

    @Override
    public void dispose() {
        threads.dispose();
    }
}
