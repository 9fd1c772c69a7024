package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProvenService
class RegistrationTests {

    private final int port;

    RegistrationTests(@LocalServerPort int port) {
        this.port = port;
    }

    private Reply register(String body) {
        return Registered.post(port, "people", body);
    }

    private static String body(String username, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    }

    @Test
    void answersWithTheProfile() {
        String name = "Ann." + Shop.word().substring(0, 20);
        Reply reply = register("{\"username\":\"%s\",\"password\":\"three grey geese\",\"email\":\"ann@example.org\"}"
                .formatted(name));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("/username")).isEqualTo(name);
        assertThat(reply.at("/email")).isEqualTo("ann@example.org");
        assertThat(reply.at("/role")).isEqualTo("customer");
        assertThat(reply.header("location")).isEqualTo("/api/v1/me");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
        assertThat(reply.header("vary")).isEqualTo("authorization");
        assertThat(reply.body()).doesNotContain("geese", "argon2");
    }

    @Test
    void givesANameOnce() {
        Registered there = Registered.at(port);

        Reply reply = register(body(there.username().toUpperCase(Locale.ROOT), "three grey geese"));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/username");
        assertThat(reply.at("/errors/0/code")).isEqualTo("unique");
    }

    @Test
    void namesEverythingThatIsWrong() {
        Reply reply =
                register("{\"username\":\"a b\",\"password\":\"short\",\"email\":\"nowhere\",\"role\":\"operator\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .contains("\"pointer\":\"/username\",\"code\":\"mismatch\"")
                .contains("\"pointer\":\"/password\",\"code\":\"too-short\"")
                .contains("\"pointer\":\"/email\",\"code\":\"mismatch\"")
                .contains("\"pointer\":\"/role\",\"code\":\"unknown\"");
        assertThat(register("{}").body())
                .contains("\"pointer\":\"/username\",\"code\":\"missing\"")
                .contains("\"pointer\":\"/password\",\"code\":\"missing\"");
    }

    @ParameterizedTest
    @CsvSource({
        "password123, too-common",
        "1 2 3 4, too-short",
        "'abab abab', too-common",
        "my-own-name1, too-common",
        "TributaryTributary!, too-common"
    })
    void refusesPasswordsThatOthersWouldTryFirst(String password, String code) {
        Reply reply = register(body("my-own-name", password));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/password");
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
        assertThat(reply.body()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123", "true", "[\"hidden in a list\"]", "\"with\\u0000nul inside\"", "null"})
    void neverRepeatsAPassword(String password) {
        Reply reply = register("{\"username\":\"nobody-new\",\"password\":" + password + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/password");
        assertThat(reply.at("/errors/0/message")).doesNotContain("1234567", "hidden", "nul inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"пароль-не-скажу", "    eight   ", "😀😁😂🤣😃😄😅😆", "ein Satz mit Leerzeichen und Ümläuten"})
    void takesPasswordsOfAnyCharacters(String password) {
        String name = "any." + Shop.word().substring(0, 20);

        assertThat(register(body(name, password)).status()).isEqualTo(201);
        assertThat(Registered.post(port, "sessions", body(name, password)).status())
                .isEqualTo(201);
    }

    @Test
    void takesTheSamePasswordFromAnyKeyboard() {
        String name = "nfc." + Shop.word().substring(0, 20);

        assertThat(register(body(name, "Cafe\\u0301 au lait")).status()).isEqualTo(201);
        assertThat(Registered.post(port, "sessions", body(name, "Caf\\u00e9 au lait"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void countsCharactersAndNotBytes() {
        String name = "long." + Shop.word().substring(0, 20);

        assertThat(register(body(name, "ab😀c".repeat(32) + "x")).at("/errors/0/code"))
                .isEqualTo("too-long");
        assertThat(register(body(name, "ab😀c".repeat(32))).status()).isEqualTo(201);
    }
}
