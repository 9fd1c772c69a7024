package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.tributary.TributaryApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service whose people are known elsewhere. */
@SpringBootTest(
        classes = TributaryApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "tributary.local.random-ports=true",
            "tributary.identity.audience=shop",
            "tributary.identity.roles-claim=realm_access.roles",
            "tributary.identity.service-claim=clientHost"
        })
class OutsideIssuerTests {

    private static final RSAKey RSA = rsa();
    private static final ECKey EC = ec("elliptic");
    private static final ECKey STRANGER = ec("stranger");
    private static final HttpServer SERVER = serve();
    private static final String ISSUER =
            "http://localhost:" + SERVER.getAddress().getPort();

    private final int port;

    OutsideIssuerTests(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("tributary.identity.issuer", () -> ISSUER);
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String own = "http://localhost:" + server.getAddress().getPort();
            answer(
                    server,
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(own, own));
            answer(server, "/keys", "{\"keys\":[%s,%s]}".formatted(RSA.toPublicJWK(), EC.toPublicJWK()));
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpServer server, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("others", "shop"))
                .subject("f:7:ann")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static String signed(JWK key, JWSAlgorithm algorithm, JWTClaimsSet.Builder claims) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
            var token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int creates(String token) {
        return posts("/api/v1/genres", "{\"name\":\"" + Shop.word() + "\"}", token);
    }

    private int reviews(JWTClaimsSet.Builder said) {
        return posts("/api/v1/reviews", "{\"product\":7,\"rating\":5}", signed(EC, JWSAlgorithm.ES256, said));
    }

    private int posts(String path, String body, String token) {
        try (var caller = new Caller(port)) {
            return caller.tell("POST", path, body, Shop.JSON, "authorization: Bearer " + token)
                    .status();
        }
    }

    @Test
    void believesWhatItsIssuerSaysOfScopesAndRoles() {
        assertThat(creates(signed(RSA, JWSAlgorithm.RS256, claims().claim("scope", "openid catalogue:write"))))
                .isEqualTo(201);
        assertThat(creates(signed(EC, JWSAlgorithm.ES256, claims().claim("scp", List.of("catalogue:write")))))
                .isEqualTo(201);
        assertThat(creates(signed(
                        RSA,
                        JWSAlgorithm.RS256,
                        claims().claim("realm_access", Map.of("roles", List.of("uma", "STAFF"))))))
                .isEqualTo(201);
        assertThat(creates(signed(RSA, JWSAlgorithm.RS256, claims().claim("roles", List.of("staff")))))
                .isEqualTo(403);
        assertThat(creates(signed(RSA, JWSAlgorithm.RS256, claims()))).isEqualTo(403);
    }

    @Test
    void takesWhoeverHasNoRoleHereForACustomer() {
        assertThat(reviews(claims())).isEqualTo(201);
        assertThat(reviews(
                        claims().subject("f:7:bob").claim("realm_access", Map.of("roles", List.of("offline_access")))))
                .isEqualTo(201);
    }

    @Test
    void takesTheClientItselfForAService() {
        assertThat(reviews(claims().subject("robot").claim("client_id", "robot")))
                .isEqualTo(403);
        assertThat(reviews(claims().claim("clientHost", "10.0.0.7"))).isEqualTo(403);
        assertThat(creates(signed(
                        EC,
                        JWSAlgorithm.ES256,
                        claims().claim("clientHost", "10.0.0.7")
                                .claim("realm_access", Map.of("roles", List.of("staff"))))))
                .isEqualTo(201);
    }

    @Test
    void letsNobodyInWithAnythingElse() {
        assertThat(creates(signed(RSA, JWSAlgorithm.RS512, claims()))).isEqualTo(401);
        assertThat(creates(signed(STRANGER, JWSAlgorithm.ES256, claims()))).isEqualTo(401);
        assertThat(creates(signed(EC, JWSAlgorithm.ES256, claims().issuer("tributary"))))
                .isEqualTo(401);
        assertThat(creates(signed(EC, JWSAlgorithm.ES256, claims().audience("others"))))
                .isEqualTo(401);
        assertThat(creates(signed(EC, JWSAlgorithm.ES256, claims().subject(null))))
                .isEqualTo(401);
        assertThat(creates(signed(EC, JWSAlgorithm.ES256, claims().expirationTime(null))))
                .isEqualTo(401);
        assertThat(creates(signed(
                        EC,
                        JWSAlgorithm.ES256,
                        claims().expirationTime(Date.from(Instant.now().plusSeconds(4000))))))
                .isEqualTo(401);
    }

    private int erases(@Nullable Object login) {
        var claims = claims().claim("realm_access", Map.of("roles", List.of("customer")));
        try (var caller = new Caller(port)) {
            return caller.ask(
                            "DELETE",
                            "/api/v1/me",
                            "authorization: Bearer " + signed(EC, JWSAlgorithm.ES256, claims.claim("auth_time", login)))
                    .status();
        }
    }

    @Test
    void erasesWhoeverHasJustLoggedInThere() {
        long now = Instant.now().getEpochSecond();

        assertThat(erases(null)).isEqualTo(403);
        assertThat(erases(now - 400)).isEqualTo(403);
        assertThat(erases(now + 400)).isEqualTo(403);
        assertThat(erases(Long.MAX_VALUE)).isEqualTo(403);
        assertThat(erases("now")).isEqualTo(403);
        assertThat(erases(now - 200)).isEqualTo(204);
    }

    @Test
    void registersNobodyAndLetsNobodyLogIn() {
        for (String path : List.of("people", "sessions", "sessions/refresh")) {
            assertThat(Registered.post(port, path, "{}").status()).isIn(404, 405);
        }
        assertThat(Caller.get(port, "/api/v1/me").status()).isEqualTo(405);
        assertThat(Caller.get(port, "/.well-known/jwks.json").status()).isEqualTo(404);
        assertThat(Caller.get(port, "/openapi.json").body()).doesNotContain("/api/v1/sessions", "Registration");
    }
}
