package dev.tributary.api.identity;

import dev.tributary.api.problem.Problem;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes that cost nothing, and are counted. Those that begin with {@code old} are cheap. */
class CountedHashes implements PasswordEncoder {

    private final AtomicInteger computed = new AtomicInteger();
    private final AtomicReference<String> compared = new AtomicReference<>("");
    private volatile boolean refuses;

    /** How many were computed so far. */
    int computed() {
        return computed.get();
    }

    /** What was compared with last. */
    String compared() {
        return compared.get();
    }

    /** From now on there is no place for new ones. */
    void refuse() {
        refuses = true;
    }

    /** What one costs. */
    void compute() {}

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        if (refuses) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "passwords: too many")
                    .asException();
        }
        computed.incrementAndGet();
        compute();
        return "new " + password;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        computed.incrementAndGet();
        compute();
        compared.set(String.valueOf(hash));
        return ("new " + password).equals(hash) || ("old " + password).equals(hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hash != null && hash.startsWith("old ");
    }
}
