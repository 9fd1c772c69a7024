package dev.tributary.persistence.resource;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.local.LocalServers;
import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.catalogue.Catalogue;
import io.r2dbc.pool.ConnectionPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/** A shop of its own: an empty, migrated database on the shared server, and the resources wired as in the service. */
public final class Shop implements AutoCloseable {

    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url;
    private final boolean shared;
    private final Set<String> purged = ConcurrentHashMap.newKeySet();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Shop(String url, int connections, boolean shared) {
        this.url = url;
        this.shared = shared;
        TestPropertyValues.of(
                        "tributary.database.url=" + url,
                        "tributary.database.view-connections=1",
                        "tributary.database.shop-connections=" + connections)
                .applyTo(context);
        context.registerBean(LoopResources.class, () -> LoopResources.create("shop", 1, true));
        context.registerBean(Purges.class, () -> tags -> Mono.fromRunnable(() -> purged.addAll(tags)));
        context.scan(
                "dev.tributary.persistence.database",
                "dev.tributary.persistence.resource",
                "dev.tributary.persistence.audit",
                "dev.tributary.persistence.identity",
                "dev.tributary.persistence.catalogue",
                "dev.tributary.persistence.people",
                "dev.tributary.persistence.token",
                "dev.tributary.persistence.ledger");
        context.refresh();
    }

    /** Without any rows. */
    public static Shop empty() {
        return withConnections(4);
    }

    /** The same, with so many connections. */
    public static Shop withConnections(int connections) {
        String server = LocalServers.databaseUrl();
        String name = "shop" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        run(server, "create database " + name);
        return new Shop(server.replaceFirst("/[^/]*\\?", "/" + name + "?"), connections, true);
    }

    /** In the database of a server of its own. */
    public static Shop at(String url) {
        return new Shop(url, 2, false);
    }

    /** With the rows of the demo. */
    public static Shop demo() {
        Shop shop = empty();
        shop.run(demoScript());
        return shop;
    }

    private static String demoScript() {
        try (InputStream script = Shop.class.getResourceAsStream("/db/demo/R__demo_shop.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Resources resources() {
        return context.getBean(Resources.class);
    }

    /** What is wired besides, such as the audit log. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** All of a kind that are wired. */
    public <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Every tag that was purged so far. */
    Set<String> purged() {
        return purged;
    }

    ConnectionPool connections() {
        return context.getBean(ConnectionPool.class);
    }

    public String url() {
        return url;
    }

    /** Runs statements on a connection of its own. */
    public void run(String statements) {
        run(url, statements);
    }

    private static void run(String url, String statements) {
        try {
            new dev.tributary.local.server.Sql(url).run(statements);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The first column of the first row. */
    public String ask(String query) {
        try {
            return String.valueOf(new dev.tributary.local.server.Sql(url).ask(query));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** What arrives, within a limit. */
    public static <T> T had(Mono<T> asked) {
        return Objects.requireNonNull(asked.block(LIMIT), "nothing arrived");
    }

    /** The error that arrives instead of a value. */
    public static <T extends Throwable> T failure(Mono<?> asked, Class<T> type) {
        return had(asked.<T>flatMap(value -> Mono.error(new AssertionError("arrived: " + value)))
                .switchIfEmpty(Mono.error(() -> new AssertionError("completed")))
                .onErrorResume(type, Mono::just));
    }

    static List<String> texts(Rows rows) {
        return rows.rows().stream()
                .map(row -> new String(row, StandardCharsets.UTF_8))
                .toList();
    }

    /** Creates a row and answers its id. */
    long id(Resource resource, Sample sample) {
        return had(resources().create(resource, sample.values(), Writer.OF_ALL)).id();
    }

    /** A product of a category and an author of its own. */
    Sample product() {
        return Sample.product(id(Catalogue.CATEGORIES, Sample.category()), id(Catalogue.AUTHORS, Sample.author()));
    }

    Rows list(Resource resource, Asked asked) {
        return had(resources().list(resource, asked.listing()));
    }

    @Override
    public void close() {
        context.close();
        if (shared) {
            run(LocalServers.databaseUrl(), "drop database " + url.replaceFirst(".*/([^/?]*)\\?.*", "$1"));
        }
    }
}
