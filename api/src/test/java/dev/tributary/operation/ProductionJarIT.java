package dev.tributary.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.LocalServers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionJarIT {

    private static final int IN_FLIGHT = 50;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder = Path.of("");

    private Path views = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        views = Files.createDirectory(folder.resolve("views"));
    }

    @Test
    void holdsNothingOfTheDevelopmentEnvironment() throws IOException {
        try (JarFile jar = new JarFile(ServiceProcess.JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .anyMatch(name -> name.contains("tributary-persistence"))
                    .noneMatch(name -> name.matches(".*(tributary-local|embedded|testcontainers|demo|junit).*"));
        }
    }

    @Test
    void losesNoRequestInFlightWhenItIsTerminated() throws Exception {
        try (HeldBackend backend = new HeldBackend(IN_FLIGHT);
                ServiceProcess service = start("""
                        services:
                          held: { url: '${HELD_URL}', timeout: 30s, concurrency: 100 }
                        views:
                          held:
                            get: /held
                            deadline: 30s
                            parts:
                              held: { required: true, call: held, path: /, select: /held }
                        """, Map.of("HELD_URL", backend.url()))) {
            service.started();
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, IN_FLIGHT)
                    .mapToObj(_ -> service.getLater("/held"))
                    .toList();
            assertThat(backend.areAllHere()).isTrue();

            service.terminate();
            backend.release();

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.join().statusCode()).isEqualTo(200);
                assertThat(answer.join().body()).isEqualTo("{\"held\":true}");
            });
            assertThat(service.exitCode()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void letsNobodyWriteAndShowsWhatEverybodyMaySee() throws IOException {
        try (ServiceProcess service = start("views: {}", Map.of())) {
            service.started();
            HttpResponse<String> refused = service.post("/api/v1/genres", "{\"name\":\"Forbidden\"}");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("\"status\":401");
            assertThat(service.get("/api/v1/reviews?status=pending").body()).contains("\"count\":0");
            assertThat(service.get("/api/v1/products").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesToStartWithoutADatabaseUrlAndNamesIt() throws IOException {
        Files.writeString(views.resolve("none.yaml"), "views: {}");
        try (ServiceProcess service = ServiceProcess.start(
                folder, Map.of("REDIS_URL", "redis://127.0.0.1:1"), "--tributary.views.location=" + views)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log()).contains("DATABASE_URL: not set (expected: postgresql://");
        }
    }

    @Test
    void refusesToStartWithABadDatabaseUrlWithoutShowingThePassword() throws IOException {
        Files.writeString(views.resolve("none.yaml"), "views: {}");
        Map<String, String> variables =
                Map.of("REDIS_URL", "redis://127.0.0.1:1", "DATABASE_URL", "mysql://me:s3cret@127.0.0.1/shop");
        try (ServiceProcess service = ServiceProcess.start(folder, variables, "--tributary.views.location=" + views)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log())
                    .contains("DATABASE_URL: not the address of a database (expected: postgresql://")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void refusesToStartWithoutASecretAndSaysHowToMakeOne() throws IOException {
        Files.writeString(views.resolve("none.yaml"), "views: {}");
        Map<String, String> variables = Map.of(
                "REDIS_URL", "redis://127.0.0.1:1",
                "DATABASE_URL", LocalServers.databaseUrl(),
                "TRIBUTARY_SECRET", "far-too-short");
        try (ServiceProcess service = ServiceProcess.start(folder, variables, "--tributary.views.location=" + views)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log())
                    .contains("TRIBUTARY_SECRET: only 13 bytes (expected: at least 32 random bytes, as base64 or text)")
                    .contains("openssl rand -base64 32")
                    .doesNotContain("far-too-short", "\tat dev.tributary");
        }
    }

    @Test
    void refusesToStartWithoutAKeyAndSaysHowToMakeOne() throws IOException {
        Files.writeString(views.resolve("none.yaml"), "views: {}");
        Map<String, String> variables = Map.of(
                "REDIS_URL", "redis://127.0.0.1:1",
                "DATABASE_URL", LocalServers.databaseUrl(),
                "TRIBUTARY_SIGNING_KEY", "far-too-short");
        try (ServiceProcess service = ServiceProcess.start(folder, variables, "--tributary.views.location=" + views)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log())
                    .contains("TRIBUTARY_SIGNING_KEY: not readable (expected: a JWK with kty EC, crv P-256")
                    .contains("java -jar tributary.jar create-key")
                    .doesNotContain("far-too-short", "\tat dev.tributary");
        }
    }

    @Test
    void refusesToStartWithoutARedisUrlAndNamesIt() throws IOException {
        Files.writeString(views.resolve("none.yaml"), "views: {}");
        try (ServiceProcess service = ServiceProcess.start(
                folder, Map.of("DATABASE_URL", LocalServers.databaseUrl()), "--tributary.views.location=" + views)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log()).contains("REDIS_URL");
        }
    }

    @Test
    void refusesToStartWithBadViewsAndNamesEveryProblem() throws IOException {
        try (ServiceProcess service = start("""
                views:
                  bad:
                    get: /bad/{id}
                    partz: {}
                """, Map.of())) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log())
                    .contains("views.yaml:2: views.bad: no 'parts' (expected: parts: at least one)")
                    .contains("views.yaml:3: views.bad.get: {id} is not declared (expected: a member id of params)")
                    .contains("views.yaml:4: views.bad.partz: unknown key (expected: parts)")
                    .doesNotContain("\tat dev.tributary");
        }
    }

    private ServiceProcess start(String declared, Map<String, String> variables) throws IOException {
        Files.writeString(views.resolve("views.yaml"), declared);
        var environment = new java.util.HashMap<>(variables);
        environment.put("DATABASE_URL", LocalServers.databaseUrl());
        environment.put("REDIS_URL", LocalServers.redisUrl());
        return ServiceProcess.start(folder, environment, "--tributary.views.location=" + views);
    }
}
