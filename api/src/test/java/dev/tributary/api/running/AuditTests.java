package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.security.Role;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has changed what can be read by those who manage people. */
@GuardedService
class AuditTests {

    private static final String AUDIT = "/api/v1/audit";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Caller caller;

    AuditTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @AfterEach
    void leave() {
        caller.close();
    }

    private Reply read(String query) {
        return caller.get(AUDIT + query, NamedCallers.operator());
    }

    private String newAuthor(Somebody writer) {
        Reply reply = caller.tell(
                "POST",
                "/api/v1/authors",
                "{\"name\":\"" + Shop.word() + "\"}",
                Shop.JSON,
                writer.header(),
                "traceparent: 00-" + TRACE + "-b7ad6b7169203331-01");
        return reply.at("/id");
    }

    @Test
    void aWriteTellsWhoDidItInWhichTrace() {
        Somebody writer = Somebody.in(Role.STAFF);
        String author = newAuthor(writer);

        Reply entries = read("?actor=" + writer.id());
        assertThat(entries.at("/results/0/action")).isEqualTo("author.create");
        assertThat(entries.at("/results/0/target")).isEqualTo("author:" + author);
        assertThat(entries.at("/results/0/actor")).isEqualTo(writer.id());
        assertThat(entries.at("/results/0/result")).isEqualTo("done");
        assertThat(entries.at("/results/0/traceId")).isEqualTo(TRACE);
        assertThat(entries.at("/results").length()).isLessThan(400);
    }

    @Test
    void aChangeTellsTheNamesOfWhatWasChanged() {
        Somebody writer = Somebody.in(Role.STAFF);
        String author = newAuthor(writer);
        caller.tell(
                "PATCH",
                "/api/v1/authors/" + author,
                "{\"biography\":\"secret\"}",
                Shop.JSON,
                "if-match: *",
                writer.header());

        Reply entries = read("?action=author.update&target=author:" + author);
        assertThat(entries.at("/results/0/details")).isEqualTo("{\"columns\":[\"biography\"]}");
        assertThat(entries.body()).doesNotContain("secret");
    }

    @Test
    void isWalkedFromTheNewestEntryOn() {
        Somebody writer = Somebody.in(Role.STAFF);
        String first = newAuthor(writer);
        String second = newAuthor(writer);

        Reply newest = read("?size=1&actor=" + writer.id());
        assertThat(newest.at("/results/0/target")).isEqualTo("author:" + second);
        assertThat(newest.at("/count")).isEqualTo("null");
        Reply older = caller.get(newest.at("/next"), NamedCallers.operator());
        assertThat(older.at("/results/0/target")).isEqualTo("author:" + first);
        assertThat(older.at("/next")).isEqualTo("null");
    }

    @Test
    void beginsWhereItIsAskedTo() {
        Somebody writer = Somebody.in(Role.STAFF);
        newAuthor(writer);

        assertThat(read("?since=2999-01-01T00:00:00Z&actor=" + writer.id()).at("/results"))
                .isEqualTo("[]");
        assertThat(read("?since=2000-01-01T00:00:00Z&actor=" + writer.id()).at("/results"))
                .isNotEqualTo("[]");
    }

    @Test
    void isNotKeptOnTheWay() {
        Reply reply = read("?size=1");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
        assertThat(Objects.requireNonNull(reply.header("vary"))).contains("authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "?size=0, size",
        "?size=101, size",
        "?cursor=x, cursor",
        "?since=today, since",
        "?actor=, actor",
        "?who=me, who"
    })
    void refusesWhatItDoesNotUnderstand(String query, String parameter) {
        Reply reply = read(query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name")).isEqualTo(parameter);
    }

    @Test
    void isForThoseWhoManagePeople() {
        assertThat(caller.get(AUDIT).status()).isEqualTo(401);
        for (Role role : new Role[] {Role.CUSTOMER, Role.STAFF}) {
            Reply reply = caller.get(AUDIT, NamedCallers.as(role, "7"));
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.header("www-authenticate")).contains("scope=\"people\"");
        }
    }

    @Test
    void cannotBeWritten() {
        assertThat(caller.ask("DELETE", AUDIT, NamedCallers.operator()).status())
                .isEqualTo(405);
        assertThat(caller.ask("OPTIONS", AUDIT).header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
}
