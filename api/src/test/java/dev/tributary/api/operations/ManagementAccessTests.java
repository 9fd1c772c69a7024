package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Whoever changes something by the management port operates the service, unless only its own host reaches that port. */
class ManagementAccessTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Everybody has that role; null for nobody. */
    private record Everybody(@Nullable Role role) implements Access {

        @Override
        public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
            return handler;
        }

        @Override
        public @Nullable Identity identity(ServerRequest request) {
            return role == null ? null : new Identity("x", "x", Set.of(role.text()), role.scopes(), null, Map.of());
        }
    }

    private static int status(@Nullable Role role, @Nullable String address, boolean developed) {
        var access = new ManagementAccess(new Everybody(role), address(address), developed);
        var request = MockServerRequest.builder().method(HttpMethod.POST).build();
        ServerResponse response = access.guarded(_ -> ServerResponse.noContent().build())
                .handle(request)
                .block(LIMIT);
        return Objects.requireNonNull(response).statusCode().value();
    }

    private static @Nullable InetAddress address(@Nullable String text) {
        try {
            return text == null ? null : InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "::"})
    void isForThoseWhoOperateTheService(@Nullable String address) {
        assertThat(status(Role.OPERATOR, address, false)).isEqualTo(HttpStatus.NO_CONTENT.value());
        for (Role role : new Role[] {null, Role.CUSTOMER, Role.STAFF}) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> status(role, address, false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void isForAllOnTheSameHost(String address) {
        assertThat(status(null, address, false)).isEqualTo(HttpStatus.NO_CONTENT.value());
    }

    @Test
    void isForAllWhereTheServiceIsDeveloped() {
        assertThat(status(null, null, true)).isEqualTo(HttpStatus.NO_CONTENT.value());
    }
}
