package dev.tributary.api.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.aggregation.source.CallerIdentity;
import dev.tributary.aggregation.view.AccessRule;
import dev.tributary.aggregation.view.View;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

class ViewAccessTests {

    private static final Identity ANN =
            new Identity("7", "ann", Set.of("customer"), Set.of("orders"), "session", Map.of("tenant", "blue"));
    private static final HandlerFunction<ServerResponse> HANDLER =
            request -> ServerResponse.ok().build();
    private static final ServerRequest REQUEST = MockServerRequest.builder().build();

    /** Whoever it is, he is looked at: a public view must not ask for it. */
    private record Known(@Nullable Identity sender) implements Access {

        @Override
        public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
            return request -> handler.handle(request);
        }

        @Override
        public @Nullable Identity identity(ServerRequest request) {
            return sender;
        }
    }

    private static View view(AccessRule rule) {
        return new View("v", "/v", List.of(), Duration.ofSeconds(1), List.of(), false, null, rule);
    }

    private static @Nullable CallerIdentity admitted(AccessRule rule, @Nullable Identity sender) {
        return new ViewAccess(new Known(sender)).admitted(view(rule), REQUEST);
    }

    @Test
    void looksAtNobodysCredentialsWhereEverybodyMayAsk() {
        var access = new ViewAccess(new Known(ANN));
        View open = view(new AccessRule.Everybody());

        assertThat(access.known(open, HANDLER)).isSameAs(HANDLER);
        assertThat(access.known(view(new AccessRule.Authenticated()), HANDLER)).isNotSameAs(HANDLER);
        assertThat(access.admitted(open, REQUEST)).isNull();
    }

    @Test
    void tellsTheEngineWhoAsks() {
        CallerIdentity ann = Objects.requireNonNull(admitted(new AccessRule.Authenticated(), ANN));

        assertThat(ann.value("subject")).isEqualTo("7");
        assertThat(ann.value("name")).isEqualTo("ann");
        assertThat(ann.value("roles")).isEqualTo(new String[] {"customer"});
        assertThat(ann.value("scopes")).isEqualTo(new String[] {"orders"});
        assertThat(ann.value("claims.tenant")).isEqualTo("blue");
        assertThat(admitted(new AccessRule.Scoped("orders"), ANN)).isEqualTo(ann);
    }

    @Test
    void refusesWhoeverIsUnknownOrMayNot() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> admitted(new AccessRule.Authenticated(), null))
                .withMessageContaining("a bearer token");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> admitted(new AccessRule.Scoped("orders"), null))
                .withMessageContaining("a bearer token");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> admitted(new AccessRule.Scoped("people"), ANN))
                .withMessageContaining("the scope people");
    }
}
