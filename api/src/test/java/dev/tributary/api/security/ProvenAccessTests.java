package dev.tributary.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure.Unavailable;
import dev.tributary.api.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class ProvenAccessTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Identity ANN = new Identity("7", "ann", Set.of(), Set.of("x"), null, Map.of());

    private static ServerRequest request(String... authorizations) {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/").header("authorization", authorizations));
        return ServerRequest.create(exchange, HandlerStrategies.withDefaults().messageReaders());
    }

    private static String sender(Credentials credentials, String... authorizations) {
        ServerRequest request = request(authorizations);
        var access = new ProvenAccess(new Proofs(credentials, _ -> false));
        Mono<ServerResponse> reply = access.known(asked -> {
                    Identity identity = access.identity(asked);
                    String name = identity == null ? "nobody" : identity.name();
                    return ServerResponse.ok().header("sender", name).build();
                })
                .handle(request);
        return Objects.requireNonNull(
                Objects.requireNonNull(reply.block(LIMIT)).headers().getFirst("sender"));
    }

    private static String refusal(Credentials credentials, String... authorizations) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> sender(credentials, authorizations));
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b-c_d~e+f/g==", "bearer   a.b-c_d~e+f/g==", "BEARER a.b-c_d~e+f/g=="})
    void knowsWhoShowsAToken(String authorization) {
        assertThat(sender(token -> Mono.just(ANN).filter(_ -> token.equals("a.b-c_d~e+f/g==")), authorization))
                .isEqualTo("ann");
    }

    @Test
    void knowsNobodyWhoShowsNothing() {
        assertThat(sender(_ -> Mono.error(new AssertionError("asked")))).isEqualTo("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "Bearer a b", "Bearer a,b", "Bearer é", "a.b.c", ""})
    void refusesWhatIsNoToken(String authorization) {
        assertThat(refusal(_ -> Mono.just(ANN), authorization)).startsWith("authorization: not understood");
    }

    @Test
    void refusesTwoTokensAndOneThatProvesNothing() {
        assertThat(refusal(_ -> Mono.just(ANN), "Bearer a", "Bearer a")).startsWith("authorization: not understood");
        assertThat(refusal(_ -> Mono.empty(), "Bearer a")).startsWith("authorization: a token that is not valid");
    }

    @Test
    void letsNobodyInWhoseTokenCannotBeCheckedNow() {
        Credentials away = _ -> Mono.error(new SourceException(new Unavailable("database-unreachable")));

        assertThat(refusal(away, "Bearer a")).isEqualTo("The database is needed, and failed: database-unreachable");
    }
}
