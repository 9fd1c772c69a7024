package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.api.network.client.Proxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.json.JsonMapper;

class HttpsRedirectTests {

    private final LoopResources loops = LoopResources.create("redirect", 1, true);

    @AfterEach
    void close() {
        loops.dispose();
    }

    private static Edge edge() {
        Proxies none = Proxies.at(List.of("203.0.113.1"));
        var properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("tributary.http", EdgeProperties.class);
        var headers = new SecurityHeaders(new Encryption(none), null);
        return new Edge(properties, headers, new Refusals(JsonMapper.shared()), none);
    }

    private static HttpsRedirect redirect(int to) {
        var factory = new NettyReactiveWebServerFactory(0);
        edge().customize(factory);
        return new HttpsRedirect(factory, to);
    }

    private static String answer(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8443, GET, /a%20b/c?d=e%2Ff&g, shop.example:8080, https://shop.example:8443/a%20b/c?d=e%2Ff&g",
        "443, POST, /, shop.example, https://shop.example/",
        "443, HEAD, /x?, [::1]:80, https://[::1]/x?"
    })
    void sendsOnToTheSamePlace(int to, String method, String target, String host, String place) throws IOException {
        HttpsRedirect redirect = redirect(to);
        redirect.start();
        try {
            String answer = answer(redirect.port(), method + " " + target + " HTTP/1.1\r\nHost: " + host);

            assertThat(answer)
                    .startsWith("HTTP/1.1 308 ")
                    .containsIgnoringCase("\r\nlocation: " + place + "\r\n")
                    .contains("x-content-type-options: nosniff")
                    .doesNotContainIgnoringCase("strict-transport-security");
        } finally {
            redirect.stop();
        }
    }

    @Test
    void refusesWhatIsNoHost() throws IOException {
        HttpsRedirect redirect = redirect(443);
        redirect.start();
        try {
            assertThat(answer(redirect.port(), "GET / HTTP/1.1\r\nHost: a/b")).startsWith("HTTP/1.1 400 ");
        } finally {
            redirect.stop();
        }
    }

    @Test
    void isNotThereWithoutHttps() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResources(loops);

        assertThatThrownBy(() -> new RedirectConfiguration()
                        .httpsRedirect(new RedirectProperties(8080, null), new ServerProperties(), resources, edge()))
                .hasMessage(
                        "tributary.redirect.port: 8080 (expected: server.ssl too, for there is no HTTPS to be sent on to)");
    }

    @Test
    void isSentToTheServiceOrAsIsSaid() {
        var service = new ServerProperties();
        service.setSsl(new Ssl());
        service.setPort(8443);

        assertThat(RedirectConfiguration.to(new RedirectProperties(0, null), service))
                .isEqualTo(8443);
        assertThat(RedirectConfiguration.to(new RedirectProperties(0, 443), service))
                .isEqualTo(443);
    }

    @ParameterizedTest
    @CsvSource({"port, -1, 0 to 65535", "port, 65536, 0 to 65535", "to-port, 0, 1 to 65535"})
    void refusesWhatIsNoPort(String name, String value, String expected) {
        var source = new MapConfigurationPropertySource(Map.of("tributary.redirect." + name, value));

        assertThatThrownBy(() -> new Binder(source).bind("tributary.redirect", RedirectProperties.class))
                .rootCause()
                .hasMessage("tributary.redirect.%s: %s (expected: %s)", name, value, expected);
    }
}
