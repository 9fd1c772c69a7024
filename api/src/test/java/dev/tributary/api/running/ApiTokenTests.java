package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.api.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Services come in by tokens, which people with the scope give them and take from them. */
@GuardedService
class ApiTokenTests {

    private static final String TOKENS = "/api/v1/tokens";
    private static final Pattern ERROR = Pattern.compile("\"pointer\":\"([^\"]*)\",\"code\":\"([^\"]*)\"");

    /** How long at most a token may be good after it was revoked. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final Pattern COMMA = Pattern.compile(", ");

    private final Caller caller;

    ApiTokenTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @AfterEach
    void leave() {
        caller.close();
    }

    private static String body(String name, String scopes, Instant end) {
        return "{\"name\":\"%s\",\"scopes\":%s,\"expiresAt\":\"%s\"}".formatted(name, scopes, end);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }

    private Reply post(String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = Shop.JSON;
        return caller.tell("POST", TOKENS, body, all);
    }

    private Reply created(String scopes) {
        Reply reply = post(body(Shop.word(), scopes, inDays(30)), NamedCallers.operator());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply;
    }

    private static String shown(Reply created) {
        return "authorization: Bearer " + created.at("/token");
    }

    private Reply writeGenre(String credentials) {
        return caller.tell("POST", "/api/v1/genres", "{\"name\":\"" + Shop.word() + "\"}", Shop.JSON, credentials);
    }

    @Test
    void aTokenIsToldOnceAndDoesWhatItIsFor() {
        Reply created = created("[\"catalogue:write\"]");
        String path = Objects.requireNonNull(created.header("location"));

        assertThat(created.at("/token")).matches("trb_[A-Za-z0-9_-]{49}").startsWith(created.at("/hint"));
        assertThat(created.header("cache-control")).isEqualTo("private, no-store");
        assertThat(writeGenre(shown(created)).status()).isEqualTo(201);
        assertThat(caller.get("/api/v1/audit", shown(created)).status()).isEqualTo(403);
        Reply read = caller.get(path, NamedCallers.operator());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).doesNotContain(created.at("/token"));
        assertThat(Written.asked("select count(*) from identity.api_token t where t::text like '%"
                        + created.at("/token").substring(10) + "%'"))
                .isEqualTo("0");
    }

    @Test
    void whatATokenDoesIsWrittenDownAsItsOwn() {
        Reply created = created("[\"catalogue:write\"]");
        String genre = writeGenre(shown(created)).at("/id");

        Reply entries = caller.get("/api/v1/audit?target=genre:" + genre, NamedCallers.operator());
        assertThat(entries.at("/results/0/actor")).isEqualTo(created.at("/id"));
        entries = caller.get("/api/v1/audit?target=api_token:" + created.at("/id"), NamedCallers.operator());
        assertThat(entries.at("/results/0/action")).isEqualTo("api_token.create");
    }

    @Test
    void aTokenOwnsNoAccounts() {
        String account = "{\"name\":\"Till\",\"currency\":\"EUR\"}";

        Reply refused =
                caller.tell("POST", Customer.ACCOUNTS, account, Shop.JSON, shown(created("[\"accounts:write\"]")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/detail")).endsWith("(expected: a person)");
        assertThat(caller.tell("POST", Customer.ACCOUNTS, account, Shop.JSON, NamedCallers.operator())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRevokedTokenIsGoodNoMore() {
        Reply created = created("[\"people\"]");
        String path = Objects.requireNonNull(created.header("location"));
        assertThat(caller.get(path, shown(created)).status()).isEqualTo(200);

        assertThat(caller.ask("DELETE", path, NamedCallers.operator()).status()).isEqualTo(204);
        assertThat(caller.get(path, shown(created)).status()).isEqualTo(401);
        assertThat(caller.get(path, NamedCallers.operator()).at("/revokedAt")).isNotEqualTo("null");
        assertThat(caller.ask("DELETE", path, NamedCallers.operator()).status()).isEqualTo(204);
    }

    @Test
    void aTokenThatIsRevokedElsewhereIsGoodForMomentsAtMost() {
        Reply created = created("[\"people\"]");
        assertThat(caller.get(TOKENS, shown(created)).status()).isEqualTo(200);

        Written.bySql("update identity.api_token set revoked_at = now() where id = '" + created.at("/id") + "'");
        await().atMost(PROMISED).until(() -> caller.get(TOKENS, shown(created)).status() == 401);
    }

    @Test
    void anExpiredTokenIsNoGood() {
        Reply created = created("[\"people\"]");
        Written.bySql("update identity.api_token set expires_at = now() where id = '" + created.at("/id") + "'");

        assertThat(caller.get(TOKENS, shown(created)).status()).isEqualTo(401);
    }

    @Test
    void itsUseIsToldToTheMinute() {
        Reply created = created("[\"people\"]");
        Reply read = caller.get(Objects.requireNonNull(created.header("location")), shown(created));

        assertThat(created.at("/lastUsedAt")).isEqualTo("null");
        assertThat(read.at("/lastUsedAt")).isNotEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "trb_, ''",
        "trb_0000000000000000000000000000000000000000000000000, is well-formed but for its checksum",
        "trb_x, is too short",
        "trbx, is none of ours"
    })
    void whatIsNoTokenProvesNothing(String token, String why) {
        assertThat(caller.get(TOKENS, "authorization: Bearer " + token).status())
                .as(why)
                .isEqualTo(401);
    }

    @Test
    void nobodyGivesWhatHeHasNot() {
        Reply manager = created("[\"people\"]");

        assertThat(post(body(Shop.word(), "[\"people\"]", inDays(1)), shown(manager))
                        .status())
                .isEqualTo(201);
        Reply refused = post(body(Shop.word(), "[\"people\",\"operations\"]", inDays(1)), shown(manager));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/detail")).contains("operations");
    }

    @Test
    void mayBeForWhatAViewIsDeclaredFor() {
        Reply partner = created("[\"partners:read\"]");
        Reply other = created("[\"people\"]");

        assertThat(caller.get("/partners", shown(partner)).status()).isEqualTo(200);
        assertThat(caller.get("/partners", shown(other)).status()).isEqualTo(403);
        assertThat(caller.get("/partners", NamedCallers.operator()).status()).isEqualTo(200);
    }

    @Test
    void areForSoManyScopesAtMost() {
        String scopes = "[" + "\"people\",".repeat(50) + "\"people\"]";
        assertThat(post(body("x", scopes, inDays(1)), NamedCallers.operator()).at("/errors/0/code"))
                .isEqualTo("too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                     | /name missing, /expiresAt missing, /scopes missing
            {"name":"","scopes":["people"],"expiresAt":"2000-01-01T00:00:00Z"}     | /name too-short, /expiresAt out-of-range
            {"name":"x","scopes":["people"],"expiresAt":"2999-01-01T00:00:00Z"}    | /expiresAt out-of-range
            {"name":"x","scopes":["root"],"expiresAt":"soon"}                      | /expiresAt wrong-type, /scopes/0 unknown
            {"name":"x","scopes":["people","people"],"expiresAt":5}                | /expiresAt wrong-type, /scopes/1 duplicate
            {"name":"x","scopes":[],"expiresAt":null}                              | /expiresAt null, /scopes wrong-type
            {"name":"x","scopes":"people","token":"x","expiresAt":null}            | /token unknown, /expiresAt null, /scopes wrong-type
            """)
    void tellsAllThatIsWrong(String body, String errors) {
        Reply reply = post(body, NamedCallers.operator());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(ERROR.matcher(reply.body()).results().map(found -> found.group(1) + " " + found.group(2)))
                .containsExactlyInAnyOrderElementsOf(List.of(COMMA.split(errors)));
    }

    @Test
    void anUnknownScopeIsToldThoseThatThereAre() {
        assertThat(post(body("x", "[\"root\"]", inDays(1)), NamedCallers.operator())
                        .at("/detail"))
                .contains("accounts:fund, accounts:read, accounts:write, catalogue:write");
    }

    @Test
    void aNameBelongsToOneTokenThatIsInUse() {
        String name = Shop.word();
        Reply first = post(body(name, "[\"people\"]", inDays(1)), NamedCallers.operator());
        Reply second = post(body(name, "[\"people\"]", inDays(1)), NamedCallers.operator());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/errors/0/code")).isEqualTo("unique");

        caller.ask("DELETE", Objects.requireNonNull(first.header("location")), NamedCallers.operator());
        assertThat(post(body(name, "[\"people\"]", inDays(1)), NamedCallers.operator())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void areListedByWhoCreatedThem() {
        Somebody creator = Somebody.in(Role.OPERATOR);
        post(body("first " + creator.id(), "[\"people\"]", inDays(1)), creator.header());
        post(body("second " + creator.id(), "[\"people\"]", inDays(1)), creator.header());

        Reply newest = caller.get(TOKENS + "?size=1&creator=" + creator.id(), NamedCallers.operator());
        assertThat(newest.at("/results/0/name")).startsWith("second");
        assertThat(newest.at("/results/0/createdBy")).isEqualTo(creator.id());
        Reply older = caller.get(newest.at("/next"), NamedCallers.operator());
        assertThat(older.at("/results/0/name")).startsWith("first");
        assertThat(older.at("/next")).isEqualTo("null");
    }

    @Test
    void thereIsNothingWithAnotherId() {
        String absent = TOKENS + "/00000000-0000-0000-0000-000000000000";
        assertThat(caller.get(absent, NamedCallers.operator()).status()).isEqualTo(404);
        assertThat(caller.ask("DELETE", absent, NamedCallers.operator()).status())
                .isEqualTo(404);
        assertThat(caller.get(TOKENS + "/7", NamedCallers.operator()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "POST, ''",
        "GET, /00000000-0000-0000-0000-000000000000",
        "DELETE, /00000000-0000-0000-0000-000000000000"
    })
    void areForThoseWhoManagePeople(String method, String path) {
        assertThat(caller.ask(method, TOKENS + path).status()).isEqualTo(401);
        assertThat(caller.ask(method, TOKENS + path, NamedCallers.as(Role.STAFF, "7"))
                        .status())
                .isEqualTo(403);
    }
}
