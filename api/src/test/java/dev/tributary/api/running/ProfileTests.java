package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProvenService
class ProfileTests {

    private static final String NEW_PASSWORD = "eight noisy swans";

    private final int port;
    private final Registered person;

    ProfileTests(@LocalServerPort int port) {
        this.port = port;
        this.person = Registered.at(port);
    }

    private Reply patch(String body, String... headers) {
        var all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = Shop.MERGE_PATCH;
        return person.tell("PATCH", "me", body, all);
    }

    private Reply change(String current, String wanted) {
        return person.tell(
                "PUT",
                "me/password",
                "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, wanted),
                Shop.JSON);
    }

    @Test
    void isTheSendersOwn() {
        Reply profile = person.get("me");

        assertThat(profile.at("/username")).isEqualTo(person.username());
        assertThat(profile.at("/email")).isEqualTo("null");
        assertThat(profile.header("etag")).isEqualTo("\"0\"");
        assertThat(profile.header("cache-control")).isEqualTo("private, no-store");
        assertThat(profile.header("vary")).isEqualTo("authorization");
    }

    @Test
    void isChangedByAMergePatchOfTheVersionThatWasSeen() {
        Reply changed = patch("{\"email\":\"me@example.org\"}", "if-match: \"0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/email")).isEqualTo("me@example.org");
        assertThat(changed.header("etag")).isEqualTo("\"1\"");
        assertThat(patch("{\"email\":null}", "if-match: \"0\"").status()).isEqualTo(412);
        assertThat(patch("{}", "if-match: \"0\"").status()).isEqualTo(412);
        assertThat(patch("{}", "if-match: *").at("/email")).isEqualTo("me@example.org");
        assertThat(patch("{\"email\":null}", "if-match: \"1\"").at("/email")).isEqualTo("null");
        assertThat(patch("{}").status()).isEqualTo(428);
    }

    @Test
    void keepsWhatIsNotThePersonsToChange() {
        Reply refused =
                patch("{\"username\":\"other\",\"role\":\"operator\",\"id\":\"x\",\"active\":true}", "if-match: *");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"pointer\":\"/username\",\"code\":\"read-only\"")
                .contains("\"pointer\":\"/role\",\"code\":\"read-only\"")
                .contains("\"pointer\":\"/id\",\"code\":\"read-only\"")
                .contains("\"pointer\":\"/active\",\"code\":\"unknown\"");
    }

    @Test
    void getsAnotherPasswordWhichEndsAllOtherLogins() {
        String other = person.proof();
        person.logIn();
        assertThat(person.isKnownBy(other)).isTrue();

        assertThat(change(Registered.PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);
        assertThat(person.isKnownBy(other)).isFalse();
        assertThat(person.isKnownBy(person.proof())).isTrue();
        assertThat(Registered.post(port, "sessions", Registered.login(person.username(), Registered.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(Registered.post(port, "sessions", Registered.login(person.username(), NEW_PASSWORD))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keepsItsPasswordForWhoDoesNotKnowIt() {
        assertThat(change("not the password", NEW_PASSWORD).status()).isEqualTo(403);
        assertThat(person.isKnownBy(person.proof())).isTrue();

        Reply common = change(Registered.PASSWORD, "password1234");
        assertThat(common.status()).isEqualTo(400);
        assertThat(common.at("/errors/0/pointer")).isEqualTo("/newPassword");
        assertThat(common.at("/errors/0/code")).isEqualTo("too-common");
        assertThat(change(Registered.PASSWORD, person.username()).at("/errors/0/code"))
                .isEqualTo("too-common");
    }

    @Test
    void isErasedByItsPasswordAtOnce() {
        assertThat(person.tell("DELETE", "me", "{\"password\":\"not the password\"}", Shop.JSON)
                        .status())
                .isEqualTo(403);
        assertThat(person.isKnownBy(person.proof())).isTrue();

        assertThat(person.tell("DELETE", "me", "{\"password\":\"" + Registered.PASSWORD + "\"}", Shop.JSON)
                        .status())
                .isEqualTo(204);
        assertThat(person.isKnownBy(person.proof())).isFalse();
        assertThat(person.logIn().status()).isEqualTo(401);
    }

    @Test
    void isGoneWithItsPerson() {
        assertThat(person.get("me").at("/role")).isEqualTo("customer");
        Written.bySql("delete from identity.person where username = '" + person.username() + "'");

        assertThat(person.get("me").status()).isEqualTo(401);
    }
}
