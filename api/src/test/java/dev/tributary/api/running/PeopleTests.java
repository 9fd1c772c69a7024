package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.security.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Operators see people, say what they may do, and log them out. */
@GuardedService
class PeopleTests {

    private static final String PEOPLE = "/api/v1/people";
    private static final String NOBODY = PEOPLE + "/00000000-0000-0000-0000-000000000000";

    private final Caller caller;

    PeopleTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        Somebody.in(Role.OPERATOR);
    }

    @AfterEach
    void leave() {
        caller.close();
    }

    private Reply read(String target) {
        return caller.get(target, NamedCallers.operator());
    }

    private Reply patch(String target, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add(Shop.MERGE_PATCH);
        return caller.tell("PATCH", target, body, all.toArray(String[]::new));
    }

    private Reply change(Somebody person, String body) {
        return patch(person.path(), body, "if-match: *", NamedCallers.operator());
    }

    @Test
    void areFoundByRoleStateAndBeginning() {
        Somebody person = Somebody.in(Role.STAFF);
        String begins = person.username().substring(0, 20).toUpperCase(Locale.ROOT);

        assertThat(read(PEOPLE + "?search=" + begins).at("/results/0/id")).isEqualTo(person.id());
        assertThat(read(PEOPLE + "?role=staff&active=true&search=" + begins).at("/results/0/id"))
                .isEqualTo(person.id());
        assertThat(read(PEOPLE + "?role=customer&search=" + begins).at("/results"))
                .isEqualTo("[]");
        assertThat(read(PEOPLE + "?active=false&search=" + begins).at("/results"))
                .isEqualTo("[]");
        assertThat(read(PEOPLE + "?search=%25").status()).isEqualTo(400);
    }

    @Test
    void areWalkedFromWhoCameLast() {
        Somebody first = Somebody.in(Role.CUSTOMER);
        Somebody second = Somebody.in(Role.CUSTOMER);

        Reply newest = read(PEOPLE + "?size=1");
        assertThat(newest.at("/results/0/username")).isEqualTo(second.username());
        assertThat(read(newest.at("/next")).at("/results/0/username")).isEqualTo(first.username());
    }

    @Test
    void aPersonIsToldWithoutHisPassword() {
        Somebody person = Somebody.in(Role.CUSTOMER);
        Reply reply = read(person.path());

        assertThat(reply.header("etag")).isEqualTo("\"0\"");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
        assertThat(reply.body())
                .startsWith(
                        "{\"id\":\"%s\",\"username\":\"%s\",\"email\":\"%s@example.org\",\"role\":\"customer\",\"active\":true,\"version\":0,"
                                .formatted(person.id(), person.username(), person.username()))
                .doesNotContain("password");
    }

    @Test
    void aRoleThatMayDoMoreLeavesLoginsAlone() {
        Somebody person = Somebody.in(Role.CUSTOMER);
        person.loggedIn("1 hour");

        Reply reply = change(person, "{\"role\":\"staff\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/role")).isEqualTo("staff");
        assertThat(reply.header("etag")).isEqualTo("\"1\"");
        assertThat(person.sessions()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"staff, {\"role\":\"customer\"}", "operator, {\"role\":\"staff\"}", "customer, {\"active\":false}"})
    void whoeverLosesRightsIsLoggedOut(String role, String change) {
        Somebody person = Somebody.in(Role.of(role));
        person.loggedIn("1 hour");

        assertThat(change(person, change).status()).isEqualTo(200);
        assertThat(person.sessions()).isEqualTo("0");
        assertThat(read("/api/v1/audit?target=person:" + person.id()).body())
                .contains("\"action\":\"session.end\"", "\"action\":\"person.update\"");
    }

    @Test
    void whatChangesNothingLeavesTheVersion() {
        Somebody person = Somebody.in(Role.STAFF);
        assertThat(change(person, "{\"role\":\"staff\",\"active\":true}").header("etag"))
                .isEqualTo("\"0\"");
        assertThat(change(person, "{}").header("etag")).isEqualTo("\"0\"");
    }

    @Test
    void whoeverChangesSaysWhatHeHasSeen() {
        Somebody person = Somebody.in(Role.STAFF);
        String operator = NamedCallers.operator();

        assertThat(patch(person.path(), "{\"active\":false}", operator).status())
                .isEqualTo(428);
        assertThat(patch(person.path(), "{\"active\":false}", operator, "if-match: \"9\"")
                        .status())
                .isEqualTo(412);
        assertThat(patch(person.path(), "{\"active\":false}", operator, "if-match: \"0\"")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"role":"king"}       | /role
            {"role":null}         | /role
            {"active":"yes"}      | /active
            {"username":"eve"}    | /username
            []                    | ''
            """)
    void refusesWhatCannotBe(String body, String pointer) {
        Reply reply = change(Somebody.in(Role.STAFF), body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"{\"role\":\"customer\"}", "{\"active\":false}"})
    void noOperatorLocksHimselfOut(String change) {
        Somebody operator = Somebody.in(Role.OPERATOR);
        Reply reply = patch(operator.path(), change, "if-match: *", operator.header());

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.at("/detail")).contains("last way in");
        assertThat(operator.column("role") + operator.column("active")).isEqualTo("operatortrue");
    }

    @Test
    void nobodyMakesAnybodyMoreThanHeIs() {
        Reply manager = caller.tell(
                "POST",
                "/api/v1/tokens",
                "{\"name\":\"%s\",\"scopes\":[\"people\"],\"expiresAt\":\"%s\"}"
                        .formatted(Shop.word(), Instant.now().plusSeconds(60)),
                Shop.JSON,
                NamedCallers.operator());
        Somebody person = Somebody.in(Role.CUSTOMER);
        String credentials = "authorization: Bearer " + manager.at("/token");

        assertThat(patch(person.path(), "{\"role\":\"operator\"}", "if-match: *", credentials)
                        .status())
                .isEqualTo(403);
        assertThat(patch(person.path(), "{\"active\":false}", "if-match: *", credentials)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPersonIsLoggedOutEverywhere() {
        Somebody person = Somebody.in(Role.STAFF);
        person.loggedIn("1 hour");
        person.loggedIn("1 minute");

        assertThat(caller.ask("DELETE", person.path() + "/sessions", NamedCallers.operator())
                        .status())
                .isEqualTo(204);
        assertThat(person.sessions()).isEqualTo("0");
        assertThat(read("/api/v1/audit?target=person:" + person.id()).at("/results/0/details"))
                .isEqualTo("{\"sessions\":\"2\"}");
    }

    @Test
    void thereIsNobodyWithAnotherId() {
        String operator = NamedCallers.operator();
        assertThat(read(NOBODY).status()).isEqualTo(404);
        assertThat(patch(NOBODY, "{}", "if-match: *", operator).status()).isEqualTo(404);
        assertThat(caller.ask("DELETE", NOBODY + "/sessions", operator).status())
                .isEqualTo(404);
        assertThat(read(PEOPLE + "/7").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /00000000-0000-0000-0000-000000000000",
        "PATCH, /00000000-0000-0000-0000-000000000000",
        "DELETE, /00000000-0000-0000-0000-000000000000/sessions"
    })
    void areForThoseWhoManageThem(String method, String path) {
        assertThat(caller.ask(method, PEOPLE + path).status()).isEqualTo(401);
        assertThat(Objects.requireNonNull(caller.ask(method, PEOPLE + path, NamedCallers.as(Role.STAFF, "7"))
                        .header("www-authenticate")))
                .contains("insufficient_scope");
    }
}
