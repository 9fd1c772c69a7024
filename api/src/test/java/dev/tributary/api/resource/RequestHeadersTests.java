package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;

class RequestHeadersTests {

    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON, StreamFormat.LINES, StreamFormat.TABLE);

    private static ServerRequest request(String header, String... values) {
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/").header(header, values).build());
        return ServerRequest.create(exchange, HandlerStrategies.withDefaults().messageReaders());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                            | application/json
            application/json                               | application/json
            text/csv                                       | text/csv
            text/*                                         | text/csv
            application/*                                  | application/json
            application/x-ndjson, */*;q=0.1                | application/x-ndjson
            text/csv, */*                                  | text/csv
            text/csv;q=0.5, application/json;q=0.4         | text/csv
            text/html, application/json;q=0.9, */*;q=0.8   | application/json
            */*, application/json;q=0                      | application/x-ndjson
            application/json;q=0.1, application/*          | application/x-ndjson
            TEXT/CSV; charset=utf-8                        | text/csv
            """)
    void chooseWhatTheCallerLikesBest(String accept, String chosen) {
        assertThat(Negotiation.choose(request("accept", accept), OFFERED)).hasToString(chosen);
    }

    @Test
    void chooseJsonWhereTheCallerSaysNothing() {
        assertThat(Negotiation.choose(request("x"), OFFERED)).isEqualTo(MediaType.APPLICATION_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*;q=0", "application/json;q=0", "nonsense", "text/"})
    void areRefusedWhenThereIsNothingForThem(String accept) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Negotiation.choose(request("accept", accept), OFFERED))
                .withMessageStartingWith("accept: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "7"                          | 7
            "7-0123456789abcdef"         | 7
            "7", "8"                     | 7,8
            , "7" ,, "8"                 | 7,8
            W/"7"                        | none
            W/"7", "9"                   | 9
            "seven"                      | none
            "7-xyz"                      | none
            "99999999999999999999"       | none
            """)
    void nameVersions(String header, String versions) {
        Expected expected = Objects.requireNonNull(EntityTags.expected(request("if-match", header)));
        assertThat(expected.versions()).isEqualTo(versions(versions));
    }

    private static Set<Long> versions(String text) {
        return text.equals("none")
                ? Set.of()
                : Stream.of(text.split(",", -1)).map(Long::valueOf).collect(Collectors.toSet());
    }

    @Test
    void nameAnyVersionOrNone() {
        assertThat(EntityTags.expected(request("if-match", "*"))).isEqualTo(Expected.ANY);
        assertThat(EntityTags.expected(request("x"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "w/\"7\"", "*, \"7\"", ","})
    void areRefusedWhenTheyAreNoTags(String header) {
        assertThatExceptionOfType(BadArgumentsException.class)
                .isThrownBy(() -> EntityTags.expected(request("if-match", header)));
    }

    @Test
    void tellApartWhatReleasesMakeOfTheSameVersion() {
        String before = EntityTags.of(row("{\"id\":1}"));
        String after = EntityTags.of(row("{\"id\":1,\"more\":2}"));

        assertThat(before).startsWith("\"7-").isNotEqualTo(after);
        assertThat(EntityTags.expected(request("if-match", before))).isEqualTo(Expected.version(7));
        assertThat(EntityTags.expected(request("if-match", after))).isEqualTo(Expected.version(7));
    }

    private static Row row(String document) {
        return new Row(1, document.getBytes(StandardCharsets.UTF_8), 7, Instant.EPOCH);
    }

    @Test
    void knowARepresentationByItsTag() {
        assertThat(List.of("*", "\"7\"", "W/\"7\"", "\"6\", \"7\""))
                .allSatisfy(header -> assertThat(EntityTags.isKnown(request("if-none-match", header), "\"7\""))
                        .isTrue());
        assertThat(List.of("\"6\"", "\"7-0123456789abcdef\"", "7", "x, \"7", "*, \"7\"", ","))
                .allSatisfy(header -> assertThat(EntityTags.isKnown(request("if-none-match", header), "\"7\""))
                        .isFalse());
        assertThat(EntityTags.isKnown(request("if-none-match", "\"6\"", "\"7\""), "\"7\""))
                .isTrue();
    }
}
