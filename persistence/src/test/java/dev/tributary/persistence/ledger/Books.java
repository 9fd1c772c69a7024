package dev.tributary.persistence.ledger;

import dev.tributary.local.server.Sql;
import dev.tributary.persistence.resource.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A ledger of its own, on the shared server; what it holds must add up whenever it is closed. */
final class Books implements AutoCloseable {

    static final Duration LIMIT = Shop.LIMIT;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Shop shop;

    private Books(Shop shop) {
        this.shop = shop;
    }

    static Books empty() {
        return new Books(Shop.withConnections(8));
    }

    /** On a server that the test may hurt. */
    static Books at(String url) {
        return new Books(Shop.at(url));
    }

    Ledger ledger() {
        return shop.part(Ledger.class);
    }

    <T> T part(Class<T> type) {
        return shop.part(type);
    }

    <T> Collection<T> parts(Class<T> type) {
        return shop.parts(type);
    }

    KeySweep sweep() {
        return shop.part(KeySweep.class);
    }

    String ask(String query) {
        return shop.ask(query);
    }

    void run(String statements) {
        shop.run(statements);
    }

    /** A transaction that has run these statements and stays open until it is closed. */
    Connection holding(String statements) throws SQLException {
        return new Sql(shop.url()).holding(statements);
    }

    /** Whatever contradicts itself. */
    String faults() {
        return shop.ask("select coalesce(string_agg(place || ', ' || fault, '; '), '') from ledger.fault");
    }

    /** What the audit log says of something, in the order in which it happened. */
    String audited(String target) {
        return shop.ask("select string_agg(action || ' ' || result || coalesce(' ' || (details ->> 'reason'), ''), ', '"
                + " order by id) from identity.audit_entry where target = '" + target + "'");
    }

    /** Somebody whom nobody else knows. */
    static String somebody() {
        return "somebody-" + NUMBER.incrementAndGet();
    }

    /** A new account with that many cents. */
    UUID account(String owner, long cents) {
        return account(owner, cents, "EUR");
    }

    UUID account(String owner, long amount, String currency) {
        UUID id = Shop.had(ledger().open(owner, "Account", currency)).id();
        if (amount > 0) {
            Outcome funded = outcome(new Order("bank", null, id, amount, currency, null));
            if (!(funded instanceof Outcome.Moved)) {
                throw new AssertionError(funded);
            }
        }
        return id;
    }

    long balance(UUID account) {
        return Long.parseLong(shop.ask("select balance from ledger.account where id = '" + account + "'"));
    }

    /** An order in euros. */
    static Order order(String by, UUID from, UUID to, long cents) {
        return new Order(by, from, to, cents, "EUR", null);
    }

    /** A key that nobody else has, for some request. */
    static RequestKey key() {
        return key("key-" + NUMBER.incrementAndGet());
    }

    static RequestKey key(String text) {
        return new RequestKey(text, fingerprint(1));
    }

    /** The fingerprint of one of several requests. */
    static String fingerprint(int which) {
        return HexFormat.of().toHexDigits(which).repeat(8);
    }

    /** What becomes of an order under a key of its own. */
    Outcome outcome(Order order) {
        return outcome(order, key());
    }

    Outcome outcome(Order order, RequestKey key) {
        return Shop.had(ledger().transfer(order, key));
    }

    /** Asks again, as callers do who had no answer, until the server has seen that an earlier asker is gone. */
    Outcome.Moved settled(Order order, RequestKey key) {
        return Shop.had(ledger().transfer(order, key)
                .repeatWhen(times -> times.take(200).delayElements(Duration.ofMillis(20)))
                .ofType(Outcome.Moved.class)
                .next());
    }

    /** Why an order is refused; {@code null} if it is not. */
    Refusal.@Nullable Reason refusal(Order order) {
        return outcome(order) instanceof Outcome.Refused refused
                ? refused.refusal().reason()
                : null;
    }

    static <T> T had(Mono<T> asked) {
        return Shop.had(asked);
    }

    @Override
    public void close() {
        String faults = faults();
        shop.close();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults);
        }
    }
}
