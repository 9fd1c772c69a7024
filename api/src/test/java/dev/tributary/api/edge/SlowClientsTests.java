package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client that does not get on loses its connection, whatever it dawdles over; others keep theirs. */
class SlowClientsTests {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int MOST = 4;
    private static final int CHUNK = 64 * 1024;

    private static final CountDownLatch CUT_OFF = new CountDownLatch(1);

    private static EdgeServer server;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() {
        Map<String, String> settings = Map.of(
                "tributary.http.patience",
                PATIENCE.toMillis() + "ms",
                "tributary.http.connections-per-address",
                String.valueOf(MOST));
        server = EdgeServer.start(settings, SlowClientsTests::answer);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        await().until(() -> {
            Socket next = connected();
            send(next, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            return taken(next).startsWith("HTTP/1.1 200");
        });
    }

    /** Reads the whole body first; under /endless it never ends itself. */
    private static Mono<Void> answer(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        Mono<Void> read = request.getBody().doOnNext(DataBufferUtils::release).then();
        return request.getURI().getPath().equals("/endless")
                ? response.writeAndFlushWith(endless().map(Mono::just).doOnCancel(CUT_OFF::countDown))
                : read.then(Mono.defer(response::setComplete));
    }

    private static Flux<DataBuffer> endless() {
        return Flux.generate(sink -> sink.next(DefaultDataBufferFactory.sharedInstance.wrap(new byte[CHUNK])));
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(CHUNK);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All that comes until the connection is closed. */
    private static String taken(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException closed) {
            return "";
        }
    }

    /** Sends a byte now and then until the connection is closed. */
    private static void drip(Socket socket) {
        assertThatCode(() -> await().pollInterval(PATIENCE.dividedBy(6))
                        .ignoreNoExceptions()
                        .until(() -> {
                            OutputStream out = socket.getOutputStream();
                            out.write('a');
                            return false;
                        }))
                .isInstanceOf(SocketException.class);
    }

    @Test
    void loseItOverAHead() throws IOException {
        Socket socket = connected();
        send(socket, "GET / HTTP/1.1\r\nHost: a\r\nX: ");
        drip(socket);
    }

    @Test
    void loseItOverTheHeadOfTheirSecondRequest() throws IOException {
        Socket socket = connected();
        send(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /");
        drip(socket);
    }

    @Test
    void loseItOverAHeadThatStops() throws IOException {
        Socket socket = connected();
        send(socket, "GET / HTTP/1.1\r\n");
        assertThat(taken(socket)).isEmpty();
    }

    @Test
    void loseItOverABody() throws IOException {
        Socket socket = connected();
        send(socket, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
        drip(socket);
    }

    @Test
    void areToldThatABodyDidNotCome() throws IOException {
        Socket socket = connected();
        send(socket, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
        assertThat(taken(socket))
                .startsWith("HTTP/1.1 408 ")
                .contains("connection: close", "nosniff", "\"status\":408", "came too slowly");
    }

    @Test
    void loseItOverAnAnswerThatTheyDoNotTake() throws Exception {
        Socket socket = connected();
        send(socket, "GET /endless HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(CUT_OFF.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepItWhileTheyGetOn() throws IOException {
        Socket socket = connected();
        send(socket, "GET /endless HTTP/1.1\r\nHost: a\r\n\r\n");
        InputStream in = socket.getInputStream();
        long end = System.nanoTime() + PATIENCE.multipliedBy(4).toNanos();
        while (System.nanoTime() < end) {
            assertThat(in.readNBytes(CHUNK)).hasSize(CHUNK);
        }
    }

    @Test
    void keepItBetweenRequests() throws IOException {
        Socket socket = connected();
        send(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        long end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
        await().until(() -> System.nanoTime() > end);
        send(socket, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(taken(socket)).contains("HTTP/1.1 200 OK").hasSizeGreaterThan(600);
    }

    @Test
    void getNoMoreConnectionsThanTheirAddressMayHave() throws IOException {
        for (int i = 0; i < MOST; i++) {
            send(connected(), "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(sockets.getLast().getInputStream().read()).isEqualTo('H');
        }
        assertThat(taken(connected())).isEmpty();
    }
}
