package dev.tributary.persistence.identity;

import static dev.tributary.persistence.resource.Shop.had;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.identity.Renewal.Refused;
import dev.tributary.persistence.identity.Renewal.Renewed;
import dev.tributary.persistence.identity.Renewal.Reused;
import dev.tributary.persistence.resource.Shop;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SessionsTests {

    private static final int CROWD = 200;
    private static final Logins LOGINS = new Logins();

    private final StoredPassword person = LOGINS.somebody();
    private final UUID id = person.person().id();
    private final Sessions sessions = LOGINS.sessions();

    @AfterAll
    static void close() {
        LOGINS.close();
    }

    @Test
    void areLiveForTheirPersonUntilTheyEnd() {
        UUID session = LOGINS.login(person, "ended");
        StoredPassword other = LOGINS.somebody();

        assertThat(had(sessions.live(session, id)).person()).isEqualTo(person.person());
        assertThat(LOGINS.isLive(session, other)).isFalse();
        assertThat(sessions.end(session, other.person().id()).blockOptional(Shop.LIMIT))
                .isEmpty();
        assertThat(had(sessions.end(session, id))).isEqualTo(session);
        assertThat(sessions.end(session, id).blockOptional(Shop.LIMIT)).isEmpty();
        assertThat(LOGINS.isLive(session, person)).isFalse();
        assertThat(LOGINS.renew("ended", "next")).isEqualTo(new Refused());
    }

    @Test
    void areOverWhenTheirTimeIs() {
        UUID session = LOGINS.login(person, "over");
        LOGINS.shop().run("update identity.session set expires_at = now() where id = '" + session + "'");

        assertThat(LOGINS.isLive(session, person)).isFalse();
        assertThat(LOGINS.renew("over", "next")).isEqualTo(new Refused());
        assertThat(had(sessions.of(id))).isEmpty();
        LOGINS.login(person, "later");
        assertThat(LOGINS.shop().ask("select count(*) from identity.session where id = '" + session + "'"))
                .isEqualTo("0");
    }

    @Test
    void areNotForThoseWhoMayNotComeIn() {
        UUID session = LOGINS.login(person, "disabled");
        LOGINS.shop().run("update identity.person set active = false where id = '" + id + "'");

        assertThat(LOGINS.isLive(session, person)).isFalse();
        assertThat(LOGINS.renew("disabled", "next")).isEqualTo(new Refused());
        assertThat(sessions.begin(person, null, Logins.hash("again"), Logins.LIFE)
                        .blockOptional(Shop.LIMIT))
                .isEmpty();
    }

    @Test
    void doNotBeginWithAPasswordThatHasChanged() {
        had(LOGINS.people().changePassword(person, "new", UUID.randomUUID()));

        assertThat(sessions.begin(person, null, Logins.hash("old"), Logins.LIFE).blockOptional(Shop.LIMIT))
                .isEmpty();
    }

    @Test
    void areListedNewestFirstAndEndedTogether() {
        UUID one = LOGINS.login(person, "one");
        UUID two = LOGINS.login(person, "two");

        assertThat(had(sessions.of(id))).extracting(Session::id).containsExactly(two, one);
        assertThat(had(sessions.of(id)).getFirst().agent()).isEqualTo("agent");
        assertThat(had(sessions.endAll(id))).containsExactlyInAnyOrder(one, two);
        assertThat(had(sessions.of(id))).isEmpty();
        assertThat(had(sessions.endAll(id))).isEmpty();
    }

    @Test
    void endTheOldestWhereThereAreTooMany() {
        UUID first = LOGINS.login(person, "first");
        LOGINS.shop()
                .run("insert into identity.session (person_id, expires_at, created_at) select '" + id
                        + "', now() + interval '1 day', now() + interval '1 second' from generate_series(2, "
                        + Sessions.MOST + ")");
        assertThat(LOGINS.isLive(first, person)).isTrue();

        LOGINS.shop()
                .run("update identity.session set created_at = now() - interval '1 hour' where id = '" + first + "'");
        LOGINS.login(person, "last");
        assertThat(LOGINS.isLive(first, person)).isFalse();
        assertThat(had(sessions.of(id))).hasSize(Sessions.MOST);
        assertThat(LOGINS.ended(person)).isEqualTo("{\"sessions\": \"1\"}");
    }

    @Test
    void goOnWithEachNextToken() {
        UUID session = LOGINS.login(person, "a");

        assertThat(LOGINS.renew("a", "b")).isEqualTo(new Renewed(new LiveSession(session, person.person())));
        assertThat(LOGINS.renew("b", "c")).isInstanceOf(Renewed.class);
        assertThat(LOGINS.renew("unknown", "d")).isEqualTo(new Refused());
        assertThat(LOGINS.isLive(session, person)).isTrue();
    }

    @Test
    void endWhenATokenIsShownTwice() {
        UUID session = LOGINS.login(person, "once");
        LOGINS.renew("once", "twice");

        assertThat(LOGINS.renew("once", "thrice")).isEqualTo(new Reused(session, id));
        assertThat(LOGINS.isLive(session, person)).isFalse();
        assertThat(LOGINS.renew("twice", "fourth")).isEqualTo(new Refused());
        assertThat(LOGINS.shop()
                        .ask("select count(*) from identity.audit_entry where action = 'session.renew'"
                                + " and result = 'refused' and target = 'person:" + id + "'"))
                .isEqualTo("1");
    }

    @Test
    void letOneOfManyThroughWhoShowTheSameTokenAtOnce() {
        UUID session = LOGINS.login(person, "crowded");

        List<Renewal> renewals = had(Flux.range(0, CROWD)
                .flatMap(i -> sessions.renew(Logins.hash("crowded"), Logins.hash("crowded-" + i)), CROWD)
                .collectList());

        assertThat(renewals)
                .hasSize(CROWD)
                .filteredOn(Renewed.class::isInstance)
                .hasSize(1);
        assertThat(renewals).filteredOn(Reused.class::isInstance).hasSize(1);
        assertThat(LOGINS.isLive(session, person)).isFalse();
        assertThat(LOGINS.shop()
                        .ask("select count(*) from identity.refresh_token where session_id = '" + session + "'"))
                .isEqualTo("2");
    }

    @Test
    void keepNoTokenButItsHash() {
        UUID session = LOGINS.login(person, "hidden");

        assertThat(LOGINS.shop()
                        .ask("select encode(hash, 'hex') = encode(sha256('hidden'), 'hex')"
                                + " from identity.refresh_token where session_id = '" + session + "'"))
                .isEqualTo("t");
    }
}
