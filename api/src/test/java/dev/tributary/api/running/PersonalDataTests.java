package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.security.Role;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People get what is held about them, and are forgotten. */
@GuardedService
class PersonalDataTests {

    private static final String ME = "/api/v1/me";
    private static final String EXPORT = ME + "/export";

    private final Caller caller;

    PersonalDataTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        Somebody.in(Role.OPERATOR);
    }

    @AfterEach
    void leave() {
        caller.close();
    }

    private Reply erase(String password, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = Shop.JSON;
        return caller.tell("DELETE", ME, "{\"password\":\"" + password + "\"}", all);
    }

    @Test
    void anExportHasWhatEveryPartHolds() {
        Somebody person = Somebody.in(Role.OPERATOR);
        String header = person.loggedIn("1 hour");
        caller.tell("POST", "/api/v1/genres", "{\"name\":\"" + Shop.word() + "\"}", Shop.JSON, header);

        Reply export = caller.get(EXPORT, header);
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("content-disposition")).isEqualTo("attachment; filename=\"export.json\"");
        assertThat(export.header("cache-control")).isEqualTo("private, no-store");
        assertThat(export.at("/subject")).isEqualTo(person.id());
        assertThat(export.at("/profiles/0/username")).isEqualTo(person.username());
        assertThat(export.at("/sessions/0/agent")).isEqualTo("phone");
        assertThat(export.at("/audit/0/action")).isEqualTo("genre.create");
        assertThat(export.at("/audit/1/action")).isEqualTo("person.create");
        assertThat(export.at("/tokens")).isEqualTo("[]");
        assertThat(export.body()).doesNotContain("password");
    }

    @Test
    void anExportIsWholeHoweverLong() {
        Somebody person = Somebody.in(Role.CUSTOMER);
        Written.bySql("select identity.audit('walked', 'person:%s', 'done', '{}') from generate_series(1, 1203)"
                .formatted(person.id()));

        Reply export = caller.get(EXPORT, person.header());
        assertThat(export.at("/audit/1202/action")).isEqualTo("walked");
        assertThat(export.at("/audit/1203/action")).isEqualTo("person.create");
    }

    @Test
    void anExportHasNothingOfOthers() {
        Somebody other = Somebody.in(Role.CUSTOMER);
        other.loggedIn("1 hour");

        Reply export = caller.get(EXPORT, Somebody.in(Role.CUSTOMER).header());
        assertThat(export.body()).doesNotContain(other.id(), other.username());
        assertThat(export.at("/sessions")).isEqualTo("[]");
    }

    @Test
    void whoeverIsErasedLeavesNothingButHisId() {
        Somebody person = Somebody.in(Role.STAFF);
        String header = person.loggedIn("1 hour");

        assertThat(erase(NamedCallers.PASSWORD, header).status()).isEqualTo(204);
        assertThat(person.column("username")).matches("erased-[0-9a-f]{32}");
        assertThat(person.column("email")).isEqualTo("null");
        assertThat(person.column("password_hash")).isEqualTo("erased");
        assertThat(person.column("role") + person.column("active")).isEqualTo("customerfalse");
        assertThat(Written.asked("select count(*) from identity.session where person_id = '" + person.id() + "'"))
                .isEqualTo("0");
        assertThat(caller.get("/api/v1/audit?target=person:" + person.id(), NamedCallers.operator())
                        .at("/results/0/action"))
                .isEqualTo("person.erase");
    }

    @Test
    void aNewLoginIsProofEnough() {
        Somebody person = Somebody.in(Role.CUSTOMER);
        assertThat(caller.ask("DELETE", ME, person.loggedIn("4 minutes")).status())
                .isEqualTo(204);
    }

    @Test
    void withoutProofNobodyIsErased() {
        Somebody person = Somebody.in(Role.CUSTOMER);

        assertThat(caller.ask("DELETE", ME, person.loggedIn("6 minutes")).status())
                .isEqualTo(403);
        assertThat(caller.ask("DELETE", ME, person.header()).status()).isEqualTo(403);
        assertThat(erase("wrong", person.loggedIn("1 second")).status()).isEqualTo(403);
        assertThat(erase("", person.loggedIn("1 second")).status()).isEqualTo(400);
        assertThat(person.column("username")).isEqualTo(person.username());
        assertThat(caller.get("/api/v1/audit?target=person:" + person.id(), NamedCallers.operator())
                        .at("/results/0/result"))
                .isEqualTo("refused");
    }

    @Test
    void anothersLoginIsNoProof() {
        Somebody other = Somebody.in(Role.CUSTOMER);
        String session = other.loggedIn("1 second").replaceFirst(".*\\.", "");
        Somebody person = Somebody.in(Role.CUSTOMER);

        assertThat(caller.ask("DELETE", ME, person.header() + "." + session).status())
                .isEqualTo(403);
    }

    @Test
    void whoeverCannotComeInIsServedByOperators() {
        Somebody person = Somebody.in(Role.CUSTOMER);
        Written.bySql("update identity.person set active = false where id = '" + person.id() + "'");

        Reply export = caller.get(person.path() + "/export", NamedCallers.operator());
        assertThat(export.status() + export.at("/profiles/0/username")).isEqualTo("200" + person.username());
        assertThat(export.header("cache-control")).isEqualTo("private, no-store");
        assertThat(caller.ask("DELETE", person.path(), NamedCallers.operator()).status())
                .isEqualTo(204);
        assertThat(person.column("username")).matches("erased-[0-9a-f]{32}");
        assertThat(Written.asked("select string_agg(action, ' ' order by id) from identity.audit_entry"
                        + " where action in ('person.export', 'person.erase') and actor <> target"
                        + " and target = 'person:" + person.id() + "'"))
                .isEqualTo("person.export person.erase");
    }

    @Test
    void whoeverIsKnownElsewhereIsServedByOperators() {
        String subject = "auth0|" + Shop.word();
        Written.bySql("insert into ledger.account (owner, name, currency) values ('" + subject + "', 'Mine', 'EUR')");
        String path = "/api/v1/people/" + subject.replace("|", "%7C");

        assertThat(caller.get(path + "/export", NamedCallers.operator()).at("/accounts/0/name"))
                .isEqualTo("Mine");
        assertThat(caller.ask("DELETE", path, NamedCallers.operator()).status()).isEqualTo(204);
        assertThat(caller.get(path + "/export", NamedCallers.operator()).at("/accounts/0/name"))
                .isEqualTo("Erased");
    }

    @Test
    void operatorsFindNothingOfWhomNobodyKnows() {
        for (String id : new String[] {"00000000-0000-0000-0000-000000000000", "nobody", "%27"}) {
            String path = "/api/v1/people/" + id;
            assertThat(caller.get(path + "/export", NamedCallers.operator()).status())
                    .isEqualTo(404);
            assertThat(caller.ask("DELETE", path, NamedCallers.operator()).status())
                    .isEqualTo(404);
        }
        assertThat(caller.ask("DELETE", "/api/v1/people/%00", NamedCallers.operator())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void operatorsProveThemselvesToBeErased() {
        Somebody operator = Somebody.in(Role.OPERATOR);

        assertThat(caller.ask("DELETE", operator.path(), operator.header()).status())
                .isEqualTo(403);
        assertThat(operator.column("username")).isEqualTo(operator.username());
    }

    @Test
    void nobodyIsErasedWhoWouldLeaveMoney() {
        Somebody person = Somebody.in(Role.CUSTOMER);
        String account = caller.tell(
                        "POST",
                        Customer.ACCOUNTS,
                        "{\"name\":\"Mine\",\"currency\":\"EUR\"}",
                        Shop.JSON,
                        person.header())
                .at("/id");
        caller.tell(
                "POST",
                Customer.ACCOUNTS + "/" + account + "/deposits",
                "{\"amount\":1,\"currency\":\"EUR\"}",
                Shop.JSON,
                Customer.key(),
                NamedCallers.operator());

        Reply refused = erase(NamedCallers.PASSWORD, person.header());
        assertThat(refused.status() + refused.at("/code")).isEqualTo("409not-empty");
        assertThat(refused.at("/accounts/0")).isEqualTo(account);
        assertThat(caller.ask("DELETE", person.path(), NamedCallers.operator()).status())
                .isEqualTo(409);
        assertThat(person.column("username")).isEqualTo(person.username());
    }

    @Test
    void whoeverIsErasedWritesNothingHoweverLongHeIsRemembered() {
        Somebody person = Somebody.in(Role.OPERATOR);
        erase(NamedCallers.PASSWORD, person.header());

        for (String[] write : new String[][] {
            {Customer.ACCOUNTS, "{\"name\":\"Mine\",\"currency\":\"EUR\"}"},
            {"/api/v1/reviews", "{\"product\":1,\"rating\":5}"},
            {"/api/v1/reviews/bulk", "[{\"product\":1,\"rating\":5}]"}
        }) {
            Reply reply = caller.tell("POST", write[0], write[1], Shop.JSON, person.header());
            assertThat(reply.status()).as(write[0]).isEqualTo(401);
            assertThat(reply.header("www-authenticate")).contains("invalid_token");
        }
    }

    @Test
    void areForPeople() {
        for (String method : new String[] {"GET", "DELETE"}) {
            String path = method.equals("GET") ? EXPORT : ME;
            assertThat(caller.ask(method, path).status()).isEqualTo(401);
            assertThat(caller.ask(method, path, token()).status()).isEqualTo(403);
        }
    }

    private String token() {
        Reply created = caller.tell(
                "POST",
                "/api/v1/tokens",
                "{\"name\":\"%s\",\"scopes\":[\"people\"],\"expiresAt\":\"%s\"}"
                        .formatted(Shop.word(), Instant.now().plusSeconds(60)),
                Shop.JSON,
                NamedCallers.operator());
        return "authorization: Bearer " + created.at("/token");
    }
}
