package dev.tributary.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Who may look into views, and have them computed anew. */
class OperatorsTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Takes the name of a role for a token of somebody who has it. */
    private static final class Named implements Access {

        @Override
        public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
            return request -> shown(request).equals("bad")
                    ? Mono.error(Problem.of(HttpStatus.UNAUTHORIZED, "bad").asException())
                    : handler.handle(request);
        }

        private static String shown(ServerRequest request) {
            return String.valueOf(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
        }

        @Override
        public @Nullable Identity identity(ServerRequest request) {
            String role = shown(request);
            return role.equals("null")
                    ? null
                    : new Identity(role, role, Set.of(role), Role.of(role).scopes(), null, Map.of());
        }
    }

    private static ServerRequest request(String token, String control) {
        var request = MockServerRequest.builder().header(HttpHeaders.CACHE_CONTROL, control);
        return token.isEmpty()
                ? request.build()
                : request.header(HttpHeaders.AUTHORIZATION, token).build();
    }

    private static boolean had(Mono<Boolean> asked) {
        return Boolean.TRUE.equals(asked.block(LIMIT));
    }

    @ParameterizedTest
    @CsvSource({
        "operator, no-cache, true",
        "operator, 'max-age=0, No-Cache', true",
        "operator, 'no-cache,no-store', true",
        "operator, max-age=0, false",
        "operator, no-cache-please, false",
        "staff, no-cache, false",
        "customer, no-cache, false",
        "bad, no-cache, false",
        "'', no-cache, false"
    })
    void haveAnswersComputedAnew(String token, String control, boolean anew) {
        assertThat(had(new Operators(new Named(), true).renews(request(token, control))))
                .isEqualTo(anew);
    }

    @ParameterizedTest
    @CsvSource({"operator, true", "staff, false", "bad, false", "'', false"})
    void seeHowViewsAreAnswered(String token, boolean told) {
        assertThat(had(new Operators(new Named(), false).mayExplain(request(token, "max-age=0"))))
                .isEqualTo(told);
    }

    @Test
    void areAllWhoAskWhereTheServiceIsDeveloped() {
        assertThat(had(new Operators(new Named(), true).mayExplain(request("", "max-age=0"))))
                .isTrue();
    }
}
