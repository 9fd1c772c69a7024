package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProvenService
class LoginTests {

    private final int port;

    LoginTests(@LocalServerPort int port) {
        this.port = port;
    }

    private static String withoutTrace(Reply reply) {
        return reply.body().replaceAll("\"traceId\":\"[0-9a-f]*\"", "");
    }

    @Test
    void givesTokensThatNobodyMayKeep() {
        Reply reply = Registered.at(port).logIn();

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("/tokenType")).isEqualTo("Bearer");
        assertThat(reply.at("/expiresIn")).isEqualTo("600");
        assertThat(reply.at("/refreshToken")).hasSize(43);
        assertThat(reply.at("/accessToken").split("\\.")).hasSize(3);
        assertThat(reply.header("location")).isEqualTo("/api/v1/sessions/" + reply.at("/session"));
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
    }

    @Test
    void isTheSameForUnknownNamesWrongPasswordsAndThoseWhoMayNotComeIn() {
        Registered known = Registered.at(port);
        Registered disabled = Registered.at(port);
        Written.bySql("update identity.person set active = false where username = '" + disabled.username() + "'");

        Reply wrong = Registered.post(port, "sessions", Registered.login(known.username(), "wrong"));
        Reply unknown = Registered.post(port, "sessions", Registered.login("x" + Shop.word(), "wrong"));
        Reply refused = Registered.post(port, "sessions", Registered.login(disabled.username(), Registered.PASSWORD));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
        assertThat(withoutTrace(refused)).isEqualTo(withoutTrace(wrong));
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void takesANameInAnyCaseAndIsNotStoppedByAnOldToken() {
        Registered there = Registered.at(port);
        try (var caller = new Caller(port)) {
            Reply reply = caller.tell(
                    "POST",
                    "/api/v1/sessions",
                    Registered.login(there.username().toUpperCase(java.util.Locale.ROOT), Registered.PASSWORD),
                    Shop.JSON,
                    "authorization: Bearer of.another.time");
            assertThat(reply.status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"username":"x"}                                              | /password | missing
            {"username":"x","password":5}                                 | /password | wrong-type
            {"username":5,"password":"x"}                                 | /username | wrong-type
            {"username":"x","username":"y","password":"z"}                | /username | duplicate
            {"username":"x","password":"z","remember":true}               | /remember | unknown
            {"username":"x","password":"z","agent":""}                    | /agent    | too-short
            {"username":"x","password":"z"                                | ''        | truncated
            """)
    void readsItsBodyStrictly(String body, String pointer, String code) {
        Reply reply = Registered.post(port, "sessions", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void leavesATraceOfWhoWasRefused() {
        Registered there = Registered.at(port);
        String id = there.get("me").at("/id");
        Registered.post(port, "sessions", Registered.login(there.username(), "wrong"));

        assertThat(Written.asked("select string_agg(result, ' ' order by id) from identity.audit_entry"
                        + " where action = 'session.create' and target = 'person:" + id + "'"))
                .isEqualTo("done refused");
    }
}
