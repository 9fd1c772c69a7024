package dev.tributary.api.running;

import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Somebody whom nobody else in the tests is, and the accounts that he opens. */
record Customer(Caller caller, String name) {

    static final String ACCOUNTS = "/api/v1/accounts";
    static final String TRANSFERS = "/api/v1/transfers";

    private static final String HEADER = "customer";

    static Customer of(Caller caller) {
        return new Customer(caller, "customer-" + UUID.randomUUID());
    }

    /** Who a request says that he is; null if he is no customer. */
    static @Nullable Identity identity(ServerRequest request) {
        String name = request.headers().firstHeader(HEADER);
        return name == null
                ? null
                : new Identity(
                        subject(name),
                        name,
                        Set.of(Role.CUSTOMER.text()),
                        Role.CUSTOMER.scopes(),
                        null,
                        Map.of("tenant", "of-" + name));
    }

    private static String subject(String name) {
        return "id-of-" + name;
    }

    /** The header of requests of the customer with that name. */
    static String header(String name) {
        return HEADER + ": " + name;
    }

    String subject() {
        return subject(name);
    }

    /** The header of his requests. */
    String header() {
        return header(name);
    }

    Reply get(String target) {
        return caller.get(target, header());
    }

    Reply delete(String target) {
        return caller.ask("DELETE", target, header());
    }

    Reply open(String body) {
        return caller.tell("POST", ACCOUNTS, body, Shop.JSON, header());
    }

    /** The id of a new account of his with that much. */
    String account(long cents) {
        String id = open("{\"name\":\"Account\",\"currency\":\"EUR\"}").at("/id");
        if (cents > 0) {
            Reply funded = deposit(id, "{\"amount\":%d,\"currency\":\"EUR\"}".formatted(cents), key());
            if (funded.status() != 201) {
                throw new AssertionError(funded);
            }
        }
        return id;
    }

    /** Brings money in, as an operator. */
    Reply deposit(String account, String body, String... headers) {
        return caller.tell("POST", ACCOUNTS + "/" + account + "/deposits", body, with(Shop.JSON, headers));
    }

    Reply send(String from, String to, long cents, String key) {
        return send(order(from, to, String.valueOf(cents)), key);
    }

    Reply send(String body, String... headers) {
        return caller.tell("POST", TRANSFERS, body, with(header(), with(Shop.JSON, headers)));
    }

    private static String[] with(String one, String... others) {
        return Stream.concat(Stream.of(one), Stream.of(others)).toArray(String[]::new);
    }

    static String order(String from, String to, String amount) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":%s,\"currency\":\"EUR\"}".formatted(from, to, amount);
    }

    /** A key that nobody else uses. */
    static String key() {
        return "idempotency-key: " + UUID.randomUUID();
    }

    String balance(String account) {
        return get(ACCOUNTS + "/" + account).at("/balance");
    }
}
