package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.network.client.ClientAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Proxies are believed, and nobody else. */
class ForwardedTests {

    private static final String YEAR = "strict-transport-security: max-age=31536000";

    private static Mono<Void> answer(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        ClientAddress client = Objects.requireNonNull(ClientAddress.of(request));
        String said = client.address().getHostAddress() + " " + request.getURI().getScheme();
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.getResponse().getHeaders().setContentLength(bytes.length);
        return exchange.getResponse()
                .writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(bytes)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1           | X-Forwarded-For: 192.0.2.7                                    | 192.0.2.7
            127.0.0.0/8         | X-Forwarded-For: 6.6.6.6, 192.0.2.7                           | 192.0.2.7
            127.0.0.1,10.0.0.0/8| X-Forwarded-For: 6.6.6.6, 192.0.2.7, 10.1.2.3                 | 192.0.2.7
            127.0.0.1,10.0.0.0/8| X-Forwarded-For: 10.1.2.3                                     | 10.1.2.3
            127.0.0.1           | X-Forwarded-For: 2001:db8::1                                  | 2001:db8:0:0:0:0:0:1
            127.0.0.1           | X-Forwarded-For: 6.6.6.6:1, 192.0.2.7:5678                    | 192.0.2.7
            127.0.0.1           | X-Forwarded-For: [2001:db8::1]                                | 2001:db8:0:0:0:0:0:1
            127.0.0.1           | X-Forwarded-For: [2001:db8::1]:5678                           | 2001:db8:0:0:0:0:0:1
            127.0.0.1           | X-Forwarded-For: 6.6.6.6, 192.0.2.7:http                      | 127.0.0.1
            127.0.0.1           | X-Forwarded-For: 6.6.6.6, nonsense                            | 127.0.0.1
            127.0.0.1           | X-Forwarded-For: 6.6.6.6,                                     | 127.0.0.1
            127.0.0.1           | Forwarded: for=6.6.6.6                                        | 127.0.0.1
            127.0.0.1           | X-Real-IP: 6.6.6.6                                            | 127.0.0.1
            10.0.0.0/8          | X-Forwarded-For: 6.6.6.6                                      | 127.0.0.1
            203.0.113.1         | X-Forwarded-For: 127.0.0.1, 203.0.113.1                       | 127.0.0.1
            """)
    void tellWhoAsks(String proxies, String header, String client) throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of("tributary.proxies", proxies), ForwardedTests::answer)) {
            assertThat(EdgeAnswer.to(server, "GET", header).body()).isEqualTo(client + " http");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void areToldOnceThatNobodyUnderstandsThem(CapturedOutput output) throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of("tributary.proxies", "127.0.0.1"), ForwardedTests::answer)) {
            EdgeAnswer.to(server, "GET");
            assertThat(output).doesNotContain("X-Forwarded-For");

            EdgeAnswer.to(server, "GET", "X-Forwarded-For: nonsense");
            EdgeAnswer.to(server, "GET", "X-Forwarded-For: nonsense");
            assertThat(output).containsOnlyOnce("X-Forwarded-For").doesNotContain("nonsense");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1  | X-Forwarded-Proto: https       | true
            127.0.0.1  | X-Forwarded-Proto: http, https | true
            127.0.0.1  | X-Forwarded-Proto: https, http | false
            127.0.0.1  | X-Forwarded-Proto: ftp         | false
            127.0.0.1  | X-Forwarded-Ssl: on            | false
            10.0.0.1   | X-Forwarded-Proto: https       | false
            """)
    void tellWhetherTheCallerCameByTls(String proxies, String header, boolean secure) throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of("tributary.proxies", proxies), ForwardedTests::answer)) {
            EdgeAnswer answer = EdgeAnswer.to(server, "GET", header);

            assertThat(answer.body()).isEqualTo("127.0.0.1 " + (secure ? "https" : "http"));
            assertThat(answer.lines().contains(YEAR)).isEqualTo(secure);
        }
    }
}
