package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.running.ProvenService;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.local.LocalServers;
import dev.tributary.local.server.Sql;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.database.Actor;
import dev.tributary.persistence.identity.NewPerson;
import dev.tributary.persistence.identity.People;
import dev.tributary.persistence.identity.Person;
import dev.tributary.persistence.identity.Sessions;
import io.r2dbc.pool.ConnectionPool;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Who is let in, told by the hashes that it takes: time can be measured by others, too. */
@ProvenService
class LoginsTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final CountedHashes hashes = new CountedHashes();
    private final Passwords passwords = new Passwords(hashes);
    private final String name = "n" + UUID.randomUUID().toString().substring(0, 30);
    private final People people;
    private final ConnectionPool shopConnections;
    private final Logins logins;

    LoginsTests(
            People people,
            Sessions sessions,
            SigningKeys keys,
            KnownSessions known,
            AuditLog audit,
            ConnectionPool shopConnections) {
        this.people = people;
        this.shopConnections = shopConnections;
        var issuing = new Issuing(keys, new KnownScopes(Set.of()), InstantSource.system());
        this.logins = new Logins(people, sessions, passwords, issuing, known, audit, Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        passwords.dispose();
    }

    private Person person(String hash) {
        return Objects.requireNonNull(
                people.register(new NewPerson(name, null, "customer", hash)).block(LIMIT));
    }

    private IssuedTokens login(String username, String password) {
        return Objects.requireNonNull(logins.login(username, password, null).block(LIMIT));
    }

    private int hashesOfARefusal(String username, String password) {
        int before = hashes.computed();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> login(username, password));
        return hashes.computed() - before;
    }

    private void run(String statement) {
        Mono.usingWhen(
                        shopConnections.create(),
                        connection -> Mono.from(
                                        connection.createStatement(statement).execute())
                                .flatMap(result -> Mono.from(result.getRowsUpdated())),
                        connection -> connection.close())
                .block(LIMIT);
    }

    @Test
    void computeOneHashForWhomever() {
        Person person = person("new right");
        assertThat(login(name, "right").tokenType()).isEqualTo("Bearer");
        assertThat(hashes.computed()).isEqualTo(1);

        assertThat(hashesOfARefusal(name, "wrong")).isEqualTo(1);
        assertThat(hashesOfARefusal("nobody-" + name, "right")).isEqualTo(1);
        run("update identity.person set active = false where id = '" + person.id() + "'");
        assertThat(hashesOfARefusal(name, "right")).isEqualTo(1);
        assertThat(hashesOfARefusal(name, "wrong")).isEqualTo(1);
    }

    @Test
    void replaceAHashThatWasMadeMoreCheaply() {
        person("old right");
        assertThat(hashesOfARefusal(name, "wrong")).isEqualTo(1);
        login(name, "right");

        assertThat(Objects.requireNonNull(people.password(name).block(LIMIT)).hash())
                .isEqualTo("new right");
        int before = hashes.computed();
        login(name, "right");
        assertThat(hashes.computed() - before).isEqualTo(1);
    }

    @Test
    void areOfTheirNameAndOfNoOtherThatTheDatabaseTakesForIt() {
        person("new right");
        String dotted = name.replaceFirst("n", "\u0130");
        run("update identity.person set username = 'i" + name.substring(1) + "' where username = '" + name + "'");

        assertThat(hashesOfARefusal(dotted, "right")).isEqualTo(1);
    }

    @Test
    void replaceAHashAsTheDeedOfWhoeverLogsInWhichNobodySees() throws SQLException {
        Person person = person("old right");
        var actor = new Actor(null, "0123456789abcdef0123456789abcdef");
        logins.login(name, "right", null).contextWrite(actor::into).block(LIMIT);

        assertThat(new Sql(LocalServers.databaseUrl())
                        .ask(
                                "select string_agg(action || ' ' || actor, ', ') from identity.audit_entry where target = 'person:"
                                        + person.id() + "' and action in ('person.update', 'password.rehash')"))
                .isEqualTo("password.rehash " + person.id());
        assertThat(Objects.requireNonNull(people.find(person.id()).block(LIMIT)).version())
                .isEqualTo(person.version());
    }

    @Test
    void lastWhereAHashCannotBeReplaced() {
        person("old right");
        hashes.refuse();

        assertThat(login(name, "right").tokenType()).isEqualTo("Bearer");
        assertThat(Objects.requireNonNull(people.password(name).block(LIMIT)).hash())
                .isEqualTo("old right");
    }

    @Test
    void tellNoTokenAsText() {
        person("new right");
        IssuedTokens tokens = login(name, "right");

        assertThat(tokens + " " + new RefreshToken(tokens.refreshToken()))
                .doesNotContain(tokens.refreshToken(), tokens.accessToken());
    }
}
