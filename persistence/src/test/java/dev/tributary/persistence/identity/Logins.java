package dev.tributary.persistence.identity;

import static dev.tributary.persistence.resource.Shop.had;

import dev.tributary.persistence.resource.Shop;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** People and logins of a shop of its own. */
final class Logins implements AutoCloseable {

    static final Duration LIFE = Duration.ofDays(30);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Shop shop = Shop.empty();

    People people() {
        return shop.part(People.class);
    }

    Sessions sessions() {
        return shop.part(Sessions.class);
    }

    Shop shop() {
        return shop;
    }

    /** Somebody new, whose password has that name as its hash. */
    StoredPassword somebody() {
        String name = "person-" + NUMBER.incrementAndGet();
        had(people().register(new NewPerson(name, null, "customer", name)));
        return had(people().password(name));
    }

    /** A login whose first token is that text. */
    UUID login(StoredPassword shown, String token) {
        return had(sessions().begin(shown, "agent", hash(token), LIFE)).id();
    }

    boolean isLive(UUID session, StoredPassword person) {
        return Boolean.TRUE.equals(
                sessions().live(session, person.person().id()).hasElement().block(Shop.LIMIT));
    }

    /** What the audit log says of those of his logins that were ended. */
    String ended(StoredPassword person) {
        return shop.ask("select string_agg(details::text, ' ') from identity.audit_entry where action = 'session.end'"
                + " and target = 'person:" + person.person().id() + "'");
    }

    Renewal renew(String token, String next) {
        return had(sessions().renew(hash(token), hash(next)));
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        shop.close();
    }
}
