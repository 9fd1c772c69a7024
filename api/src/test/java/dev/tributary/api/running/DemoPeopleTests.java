package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProvenService
class DemoPeopleTests {

    private final int port;

    DemoPeopleTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({"customer, 403", "staff, 201", "operator, 201"})
    void doWhatTheirRoleAllows(String role, int created) {
        Reply login = Registered.post(port, "sessions", Registered.login(role, "paper-boats-on-water"));
        String proof = Registered.proof(login);

        assertThat(Caller.get(port, "/api/v1/me", proof).at("/role")).isEqualTo(role);
        try (var caller = new Caller(port)) {
            Reply reply = caller.tell("POST", "/api/v1/genres", "{\"name\":\"" + Shop.word() + "\"}", Shop.JSON, proof);
            assertThat(reply.status()).isEqualTo(created);
        }
    }
}
