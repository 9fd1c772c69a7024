package dev.tributary.api.identity;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes that cost nothing, and are counted. Those that begin with {@code old} are cheap. */
class CountedHashes implements PasswordEncoder {

    private final AtomicInteger computed = new AtomicInteger();
    private final AtomicReference<String> compared = new AtomicReference<>("");

    /** How many were computed so far. */
    int computed() {
        return computed.get();
    }

    /** What was compared with last. */
    String compared() {
        return compared.get();
    }

    /** What one costs. */
    void compute() {}

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
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
