package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Those who operate the service have what is kept computed anew; to all others it is as if they had not asked. */
@RunningService
class RenewalTests {

    /** That there are some: here it is {@link Who} that counts. */
    private static final String CREDENTIALS = "authorization: Bearer x";

    private static final String NO_CACHE = "cache-control: no-cache";
    private static final String RENEWED = "tributary; fwd=request; stored";

    private final int port;

    RenewalTests(@LocalServerPort int port) {
        this.port = port;
    }

    private String status(String target, String... headers) {
        return Objects.requireNonNull(Caller.get(port, target, headers).header("cache-status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/kept/11", "/api/v1/genres/1", "/api/v1/authors?ordering=name&size=2", "/api/v1/feed?size=2"})
    void takesThePlaceOfWhatIsKept(String target) {
        status(target);
        for (Who who : List.of(Who.OPERATOR, Who.OPERATIONS_TOKEN)) {
            assertThat(status(target, who.header(), CREDENTIALS, NO_CACHE)).isEqualTo(RENEWED);
            assertThat(status(target, Who.ANONYMOUS.header())).startsWith("tributary; hit; ttl=");
        }
    }

    @Test
    void isOfTheKeptPartsToo() {
        String target = "/kept-parts/" + Shop.word();
        Caller.get(port, target);
        assertThat(timing(target)).containsPattern("echo;dur=[0-9.]+;desc=\"cached\"");
        assertThat(timing(target, CREDENTIALS, NO_CACHE))
                .startsWith("echo;dur=")
                .doesNotContain("cached");
    }

    private @Nullable String timing(String target, String... headers) {
        return Caller.get(port, target, headers).header("server-timing");
    }

    @ParameterizedTest
    @EnumSource(
            value = Who.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "OPERATIONS_TOKEN"})
    void isForNobodyElse(Who who) {
        for (String target : List.of("/kept/12", "/api/v1/genres/2")) {
            status(target);
            assertThat(status(target, who.header(), CREDENTIALS, NO_CACHE)).startsWith("tributary; hit; ttl=");
        }
    }

    @Test
    void isForNobodyWhoShowsNothing() {
        status("/kept/13");
        assertThat(status("/kept/13", NO_CACHE)).startsWith("tributary; hit; ttl=");
    }
}
