package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.api.identity.SigningKeys;
import dev.tributary.api.security.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever lets somebody in at one instance is over there soon after another one has ended it. */
class EndedElsewhereTests {

    /** What is promised of instances that were not asked. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final String KEY = "tributary.identity.signing-key=" + SigningKeys.newKey();
    private static final Instance ONE = instance();
    private static final Instance OTHER = instance();

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    private static Instance instance() {
        return new Instance(KEY, "FAULTS_URL=http://localhost:1");
    }

    private static Registered operator() {
        Registered person = Registered.at(OTHER.port());
        Written.bySql("update identity.person set role = '%s' where username = '%s'"
                .formatted(Role.OPERATOR.text(), person.username()));
        person.logIn();
        return person;
    }

    /** Whether it is known there whose proof it is, be he allowed or not. */
    private static boolean isKnown(Instance instance, String proof) {
        return instance.get("/partners", proof).status() != 401;
    }

    /** Somebody whom the first instance remembers. */
    private static String remembered(String proof) {
        assertThat(isKnown(ONE, proof)).isTrue();
        return proof;
    }

    private static void awaitEndOf(String proof) {
        assertThat(isKnown(OTHER, proof)).as("where it was ended").isFalse();
        await().atMost(PROMISED).until(() -> !isKnown(ONE, proof));
    }

    private static Reply token(Instance instance, String scopes, String proof) {
        try (var caller = new Caller(instance.port())) {
            Reply reply = caller.tell(
                    "POST",
                    "/api/v1/tokens",
                    "{\"name\":\"%s\",\"scopes\":[%s],\"expiresAt\":\"%s\"}"
                            .formatted(Shop.word(), scopes, Instant.now().plusSeconds(600)),
                    Shop.JSON,
                    proof);
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            return reply;
        }
    }

    private static String shown(Reply token) {
        return "authorization: Bearer " + token.at("/token");
    }

    @Test
    void aLoginThatWasLoggedOut() {
        Registered person = Registered.at(OTHER.port());
        String proof = remembered(person.proof());

        assertThat(person.tell("DELETE", "sessions/current", "").status()).isEqualTo(204);
        awaitEndOf(proof);
    }

    @Test
    void theOtherLoginsOfWhoeverChangesThePassword() {
        Registered person = Registered.at(OTHER.port());
        String proof = remembered(person.proof());
        person.logIn();

        String body =
                "{\"currentPassword\":\"%s\",\"newPassword\":\"some more paper boats\"}".formatted(Registered.PASSWORD);
        assertThat(person.tell("PUT", "me/password", body, Shop.JSON).status()).isEqualTo(204);
        awaitEndOf(proof);
        assertThat(isKnown(ONE, person.proof())).isTrue();
    }

    @Test
    void allThatADisabledOperatorHasAndHasGiven() {
        Registered leaving = operator();
        String login = remembered(leaving.proof());
        Reply first = token(ONE, "\"people\",\"catalogue:write\"", login);
        Reply second = token(ONE, "\"people\"", remembered(shown(first)));
        remembered(shown(second));

        disable(leaving);
        awaitEndOf(login);
        awaitEndOf(shown(first));
        awaitEndOf(shown(second));
    }

    private static void disable(Registered person) {
        String path = "people/" + person.get("me").at("/id");
        Reply reply = operator().tell("PATCH", path, "{\"active\":false}", Shop.MERGE_PATCH, "if-match: *");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void anApiTokenThatWasRevoked() {
        Registered operator = operator();
        Reply token = token(ONE, "\"people\"", operator.proof());
        String proof = remembered(shown(token));

        assertThat(operator.tell("DELETE", "tokens/" + token.at("/id"), "").status())
                .isEqualTo(204);
        awaitEndOf(proof);
    }

    @Test
    void anOperatorMayAskForWhatAViewIsDeclaredToBeFor() {
        assertThat(ONE.get("/partners", operator().proof()).status()).isEqualTo(200);
        assertThat(ONE.get("/partners", Registered.at(OTHER.port()).proof()).status())
                .isEqualTo(403);
    }
}
