package dev.tributary.local.storm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers that say who asks. Whoever has a name logs in when he first asks, and anew before his token ends. */
final class Login {

    private static final String SESSIONS = "/api/v1/sessions";

    private final Owner owner;
    private final Bank bank;
    private @Nullable String token;
    private long anew;

    Login(Owner owner, Bank bank) {
        this.owner = owner;
        this.bank = bank;
    }

    /** Those of a request that is sent now. */
    synchronized List<String> headers() throws IOException, InterruptedException {
        return switch (owner) {
            case Owner.Shown shown -> shown.headers();
            case Owner.Named named -> List.of("authorization: Bearer " + token(named));
        };
    }

    private String token(Owner.Named named) throws IOException, InterruptedException {
        String known = token;
        if (known != null && System.nanoTime() < anew) {
            return known;
        }
        Answer answer = bank.post(SESSIONS, body(named));
        if (answer.status() != 201) {
            throw failure(answer);
        }
        anew = System.nanoTime()
                + Duration.ofSeconds(answer.number("expiresIn")).dividedBy(2).toNanos();
        String made = answer.at("accessToken");
        token = made;
        return made;
    }

    private static String body(Owner.Named named) {
        return "{\"username\":\"" + escaped(named.username()) + "\",\"password\":\"" + escaped(named.password())
                + "\",\"agent\":\"storm\"}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** What may pass, or what will not. */
    private static IOException failure(Answer answer) {
        if (answer.status() < 500) {
            throw new IllegalStateException("login: " + answer + " (expected: 201)");
        }
        return new IOException("login: " + answer + " (expected: 201)");
    }

    /** Whether others may be had in the place of headers that were not believed. */
    synchronized boolean isRenewed(List<String> refused) {
        if (owner instanceof Owner.Shown) {
            return false;
        }
        if (refused.getFirst().endsWith(" " + token)) {
            token = null;
        }
        return true;
    }
}
