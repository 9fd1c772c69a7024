package dev.tributary.local.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BankTests {

    private static final Owner OLGA = new Owner.Named("olga", "a \"b\" \\c");

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final HttpServer server = listening();

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @BeforeEach
    void begin() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getOrDefault("authorization", List.of())
                + body);
        Answer next = Objects.requireNonNull(answers.poll());
        exchange.getResponseHeaders().set("retry-after", "0");
        exchange.sendResponseHeaders(next.status(), 0);
        try (var out = exchange.getResponseBody()) {
            out.write(next.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Bank bank(Owner owner) {
        return new Bank(
                List.of(URI.create("http://localhost:" + server.getAddress().getPort())), owner);
    }

    private void answers(int status, String body) {
        answers.add(new Answer(status, body));
    }

    @Test
    void logsInOnceForManyQuestions() throws Exception {
        answers(201, "{\"accessToken\":\"t1\",\"expiresIn\":600}");
        answers(200, "one");
        answers(200, "two");
        Bank bank = bank(OLGA);

        assertThat(bank.get("/a").body()).isEqualTo("one");
        assertThat(bank.get("/b").body()).isEqualTo("two");
        assertThat(asked)
                .containsExactly(
                        "/api/v1/sessions []{\"username\":\"olga\",\"password\":\"a \\\"b\\\" \\\\c\",\"agent\":\"storm\"}",
                        "/a [Bearer t1]",
                        "/b [Bearer t1]");
    }

    @Test
    void logsInAnewBeforeItsTokenEndsAndWhenItIsNotKnown() throws Exception {
        answers(201, "{\"accessToken\":\"t1\",\"expiresIn\":0}");
        answers(200, "");
        answers(201, "{\"accessToken\":\"t2\",\"expiresIn\":600}");
        answers(401, "");
        answers(201, "{\"accessToken\":\"t3\",\"expiresIn\":600}");
        answers(200, "known");
        Bank bank = bank(OLGA);
        bank.get("/a");

        assertThat(bank.get("/b").body()).isEqualTo("known");
        assertThat(asked).filteredOn(line -> line.startsWith("/b")).containsExactly("/b [Bearer t2]", "/b [Bearer t3]");
    }

    @Test
    void waitsForAsLongAsItIsTold() throws Exception {
        answers(429, "");
        answers(429, "");
        answers(201, "moved");

        Answer answer = bank(new Owner.Shown(List.of("authorization: x"))).send(new Wish("k", "a", "b", 1));

        assertThat(answer).isEqualTo(new Answer(201, "moved"));
        assertThat(asked).hasSize(3).allMatch(line -> line.startsWith("/api/v1/transfers [x]"));
    }

    @Test
    void tellsOfHeadersThatAreNotKnownAndOfALoginThatIsNone() throws Exception {
        answers(401, "");
        assertThat(bank(new Owner.Shown(List.of("authorization: x"))).get("/a").status())
                .isEqualTo(401);

        answers(401, "");
        assertThatThrownBy(() -> bank(OLGA).get("/a")).hasMessageContaining("login: ");
    }
}
