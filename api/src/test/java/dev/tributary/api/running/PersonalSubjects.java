package dev.tributary.api.running;

import dev.tributary.api.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes what is about people: accounts, transfers, people, tokens. */
final class PersonalSubjects {

    /** Of the password {@code quite a few paper boats}. */
    private static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$e3WhVgRGP4SvBrq1V+a60w$IuopoN6IK/x2qLQVwZXhNskUEz06EZXf+LixBotDeic";

    private static final Duration MONTH = Duration.ofDays(30);

    private PersonalSubjects() {}

    static Map<String, BiFunction<Caller, String, Map<String, String>>> makers() {
        return Map.of(
                "account", (caller, _) -> Map.of("account", account(caller, Who.ANN, false)),
                "funded", (caller, _) -> Map.of("funded", account(caller, Who.ANN, true)),
                "account-of-bob", (caller, _) -> Map.of("account-of-bob", account(caller, Who.BOB, false)),
                "transfer", (caller, _) -> Map.of("transfer", transfer(caller)),
                "person", (caller, word) -> Map.of("person", person(caller, word)),
                "token", (caller, word) -> Map.of("token", token(caller, word)),
                "next-month", (_, _) -> Map.of("next-month", nextMonth()));
    }

    /** An open one of somebody's, since nobody may have many. */
    private static String account(Caller caller, Who owner, boolean funded) {
        String all = caller.get(Customer.ACCOUNTS, owner.header()).body();
        for (JsonNode one : JsonMapper.shared().readTree(all).path("results")) {
            if (one.path("open").asBoolean() && one.path("balance").asLong() > 0 == funded) {
                return one.path("id").asString();
            }
        }
        String id = posted(caller, Customer.ACCOUNTS, "{\"name\":\"x\",\"currency\":\"EUR\"}", owner);
        if (funded) {
            posted(
                    caller,
                    Customer.ACCOUNTS + "/" + id + "/deposits",
                    "{\"amount\":1000,\"currency\":\"EUR\"}",
                    Who.OPERATOR);
        }
        return id;
    }

    private static String transfer(Caller caller) {
        String from = account(caller, Who.ANN, true);
        String to = account(caller, Who.BOB, false);
        return posted(caller, Customer.TRANSFERS, Customer.order(from, to, "1"), Who.ANN);
    }

    private static String person(Caller caller, String word) {
        return posted(
                caller,
                "/api/v1/people",
                "{\"username\":\"%s\",\"password\":\"quite a few paper boats\"}".formatted(word),
                Who.ANONYMOUS);
    }

    /** Makes each {@link Who} that is a person as new, with the login that he says to be in, and another operator beside them. */
    static void enrol() {
        Somebody.in(Role.OPERATOR);
        Written.bySql(Stream.of(Who.values())
                .filter(who -> who.role() != null)
                .map(PersonalSubjects::enrolled)
                .collect(Collectors.joining()));
    }

    private static String enrolled(Who who) {
        return """
                insert into identity.person (id, username, password_hash, role) values ('%1$s', 'who-%2$s', '%3$s', '%4$s')
                    on conflict (id) do update set username = excluded.username, role = excluded.role, active = true,
                        password_hash = excluded.password_hash;
                insert into identity.session (id, person_id, expires_at) values ('%5$s', '%1$s', now() + interval '1 day')
                    on conflict (id) do update set revoked_at = null, created_at = now();
                update ledger.account set owner = 'once-' || owner where owner = '%1$s';
                """.formatted(
                who.id(), who.name(), HASH, Objects.requireNonNull(who.role()).text(), who.session());
    }

    private static String token(Caller caller, String word) {
        return posted(
                caller,
                "/api/v1/tokens",
                "{\"name\":\"%s\",\"scopes\":[\"catalogue:write\"],\"expiresAt\":\"%s\"}".formatted(word, nextMonth()),
                Who.OPERATOR);
    }

    private static String nextMonth() {
        return Instant.now().plus(MONTH).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String posted(Caller caller, String target, String body, Who who) {
        Reply reply = caller.tell("POST", target, body, Shop.JSON, who.header(), Customer.key());
        if (reply.status() != 201) {
            throw new AssertionError(target + ": " + reply);
        }
        return reply.at("/id");
    }
}
