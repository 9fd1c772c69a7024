package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProvenService
class SessionTests {

    private static final int CROWD = 24;

    private final int port;
    private final Registered person;

    SessionTests(@LocalServerPort int port) {
        this.port = port;
        this.person = Registered.at(port);
    }

    @Test
    void goOnWithTheNextTokens() {
        String first = person.refreshToken();
        Reply next = person.refresh(first);

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.at("/session")).isEqualTo(person.session());
        assertThat(next.at("/refreshToken")).isNotEqualTo(first);
        assertThat(person.isKnownBy(Registered.proof(next))).isTrue();
        assertThat(person.refresh(next.at("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void endAtOnceWhereATokenIsShownTwice() {
        Reply next = person.refresh(person.refreshToken());
        assertThat(person.isKnownBy(person.proof())).isTrue();

        Reply reused = person.refresh(person.refreshToken());
        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(person.isKnownBy(person.proof())).isFalse();
        assertThat(person.isKnownBy(Registered.proof(next))).isFalse();
        assertThat(person.refresh(next.at("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void letOneOfManyThroughWhoShowTheSameToken() {
        String token = person.refreshToken();
        List<Integer> answers = IntStream.range(0, CROWD)
                .parallel()
                .mapToObj(_ -> person.refresh(token).status())
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(CROWD - 1);
        assertThat(person.isKnownBy(person.proof())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void areNotRenewedByWhatIsNoToken(String token) {
        assertThat(person.refresh(token).status()).isEqualTo(401);
    }

    @Test
    void areListedForTheirPersonAlone() {
        String first = person.session();
        Registered.at(port);
        person.tell("POST", "sessions", Registered.login(person.username(), Registered.PASSWORD), Shop.JSON);
        person.logIn();

        Reply list = person.get("sessions");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.at("/count")).isEqualTo("3");
        assertThat(list.at("/results/0/id")).isEqualTo(person.session());
        assertThat(list.at("/results/0/current")).isEqualTo("true");
        assertThat(list.at("/results/0/agent")).isEqualTo("null");
        assertThat(list.at("/results/2/id")).isEqualTo(first);
        assertThat(list.at("/results/2/current")).isEqualTo("false");
        assertThat(list.header("cache-control")).isEqualTo("private, no-store");
    }

    @Test
    void rememberWhatTheirDeviceIsCalled() {
        Registered.post(
                port,
                "sessions",
                "{\"username\":\"%s\",\"password\":\"%s\",\"agent\":\"my phone\"}"
                        .formatted(person.username(), Registered.PASSWORD));

        assertThat(person.get("sessions").at("/results/0/agent")).isEqualTo("my phone");
    }

    @Test
    void endWhenTheirPersonLogsOut() {
        String proof = person.proof();
        assertThat(person.isKnownBy(proof)).isTrue();

        assertThat(person.tell("DELETE", "sessions/current", "").status()).isEqualTo(204);
        assertThat(person.isKnownBy(proof)).isFalse();
        assertThat(person.refresh(person.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void endOneByOne() {
        String first = person.session();
        String proof = person.proof();
        person.logIn();

        assertThat(person.tell("DELETE", "sessions/" + first, "").status()).isEqualTo(204);
        assertThat(person.isKnownBy(proof)).isFalse();
        assertThat(person.isKnownBy(person.proof())).isTrue();
        assertThat(person.tell("DELETE", "sessions/" + first, "").status()).isEqualTo(404);
    }

    @Test
    void ofOthersAreLikeAbsentOnes() {
        String other = Registered.at(port).session();
        Reply foreign = person.tell("DELETE", "sessions/" + other, "");
        Reply absent = person.tell("DELETE", "sessions/" + UUID.randomUUID(), "");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.at("/detail")).isEqualTo(absent.at("/detail"));
        assertThat(person.tell("DELETE", "sessions/not-an-id", "").status()).isEqualTo(400);
    }

    @Test
    void endTogether() {
        String proof = person.proof();
        person.logIn();

        assertThat(person.tell("DELETE", "sessions", "").status()).isEqualTo(204);
        assertThat(person.isKnownBy(proof)).isFalse();
        assertThat(person.isKnownBy(person.proof())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, sessions",
        "DELETE, sessions",
        "DELETE, sessions/current",
        "DELETE, sessions/00000000-0000-0000-0000-000000000000",
        "GET, me",
        "PATCH, me",
        "PUT, me/password"
    })
    void areForThoseWhoProveWhoTheyAre(String method, String path) {
        try (var caller = new Caller(port)) {
            Reply anonymous = caller.tell(method, "/api/v1/" + path, "{}", Shop.JSON, "if-match: *");
            assertThat(anonymous.status()).isEqualTo(401);
            assertThat(anonymous.header("www-authenticate")).isEqualTo("Bearer");
            Reply unproven = caller.tell(
                    method, "/api/v1/" + path, "{}", Shop.JSON, "if-match: *", "authorization: Bearer a.b.c");
            assertThat(unproven.status()).isEqualTo(401);
            assertThat(unproven.header("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void answerOtherMethodsLikeAllPaths() {
        try (var caller = new Caller(port)) {
            assertThat(caller.ask("OPTIONS", "/api/v1/sessions").header("allow"))
                    .contains("GET", "HEAD", "POST", "DELETE", "OPTIONS");
            assertThat(caller.ask("PUT", "/api/v1/sessions").status()).isEqualTo(405);
            assertThat(caller.ask("HEAD", "/api/v1/sessions", person.proof()).status())
                    .isEqualTo(200);
        }
    }
}
