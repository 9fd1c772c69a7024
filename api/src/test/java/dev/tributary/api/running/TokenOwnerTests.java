package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.security.Role;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An API token may never do more than the person whom it belongs to, however many tokens are between them. */
@GuardedService
class TokenOwnerTests {

    private static final String TOKENS = "/api/v1/tokens";

    private final Caller caller;
    private final Somebody person = Somebody.in(Role.OPERATOR);

    TokenOwnerTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @AfterEach
    void leave() {
        caller.close();
    }

    private Reply post(String scopes, String credentials) {
        String body = "{\"name\":\"%s\",\"scopes\":[%s],\"expiresAt\":\"%s\"}"
                .formatted(Shop.word(), scopes, Instant.now().plusSeconds(600));
        return caller.tell("POST", TOKENS, body, Shop.JSON, credentials);
    }

    private Reply created(String scopes, String credentials) {
        Reply reply = post(scopes, credentials);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.at("/createdBy")).isEqualTo(person.id());
        return reply;
    }

    private static String shown(Reply created) {
        return "authorization: Bearer " + created.at("/token");
    }

    private int asked(Reply created) {
        return caller.get("/own/name", shown(created)).status();
    }

    private void change(String body) {
        Reply reply = change(person, body, NamedCallers.operator());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private Reply change(Somebody whom, String body, String credentials) {
        return caller.tell("PATCH", whom.path(), body, Shop.MERGE_PATCH, "if-match: *", credentials);
    }

    enum End {
        DISABLED {
            @Override
            void of(TokenOwnerTests tests) {
                tests.change("{\"active\":false}");
            }
        },
        DEMOTED {
            @Override
            void of(TokenOwnerTests tests) {
                tests.change("{\"role\":\"staff\"}");
            }
        },
        ERASED {
            @Override
            void of(TokenOwnerTests tests) {
                Reply reply = tests.caller.ask("DELETE", "/api/v1/me", tests.person.loggedIn("1 minute"));
                assertThat(reply.status()).as(reply.body()).isEqualTo(204);
            }
        };

        abstract void of(TokenOwnerTests tests);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void endsWithWhatItsPersonMay(End end) {
        Reply first = created("\"people\",\"catalogue:write\"", person.header());
        Reply second = created("\"people\"", shown(first));
        Reply third = created("\"people\"", shown(second));
        assertThat(asked(third)).isEqualTo(200);

        end.of(this);
        for (Reply token : new Reply[] {first, second, third}) {
            assertThat(asked(token)).isEqualTo(401);
            Reply entries = caller.get("/api/v1/audit?target=api_token:" + token.at("/id"), NamedCallers.operator());
            assertThat(entries.at("/results/0/action")).isEqualTo("api_token.update");
            assertThat(entries.at("/results/0/details")).isEqualTo("{\"columns\":[\"revoked_at\"]}");
        }
    }

    @Test
    void staysWhereItsPersonMayAllThatItMay() {
        Reply token = created("\"catalogue:write\"", person.header());

        change("{\"role\":\"staff\"}");
        assertThat(asked(token)).isEqualTo(200);
        change("{\"role\":\"operator\"}");
        assertThat(asked(token)).isEqualTo(200);
    }

    @Test
    void letsNobodyInAgainWhoMayDoMore() {
        Somebody other = Somebody.in(Role.OPERATOR);
        String credentials = shown(created("\"people\"", person.header()));
        assertThat(change(other, "{\"active\":false}", credentials).status()).isEqualTo(200);

        assertThat(change(other, "{\"active\":true}", credentials).status()).isEqualTo(403);
        assertThat(change(other, "{\"active\":true}", NamedCallers.operator()).status())
                .isEqualTo(200);
    }

    @Test
    void isNoGoodWhileItsPersonIsDisabledAtTheDatabase() {
        Reply token = created("\"people\"", person.header());

        Written.bySql("update identity.person set active = false where id = '" + person.id() + "'");
        assertThat(asked(token)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"active = false", "role = 'staff'"})
    void isNotCreatedByWhoeverIsRememberedForWhatHeWas(String change) {
        Written.bySql("update identity.person set " + change + " where id = '" + person.id() + "'");

        assertThat(post("\"people\"", person.header()).status()).isEqualTo(403);
    }

    /** Whether it is still remembered or not. */
    @Test
    void isNotCreatedByOneThatWasRevokedElsewhere() {
        Reply token = created("\"people\"", person.header());
        assertThat(asked(token)).isEqualTo(200);

        Written.bySql("update identity.api_token set revoked_at = now() where id = '" + token.at("/id") + "'");
        assertThat(post("\"people\"", shown(token)).status()).isIn(401, 403);
    }
}
