package dev.tributary.api.running;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes what is about people: accounts, transfers, people, tokens. */
final class PersonalSubjects {

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
