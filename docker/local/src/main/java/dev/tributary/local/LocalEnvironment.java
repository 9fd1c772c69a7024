package dev.tributary.local;

import dev.tributary.local.demo.DemoService;
import dev.tributary.local.demo.DemoServices;
import dev.tributary.local.server.AfterSpring;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts what the application needs and was not told the address of, before its context starts, and adds the addresses:
 * above {@code application.yaml}, below everything that is said from outside.
 */
final class LocalEnvironment implements EnvironmentPostProcessor, Ordered {

    static final String ENABLED = "tributary.local.enabled";
    static final String CONTROL = "tributary.local.control";
    static final String DATABASE = "tributary.local.database";
    static final String PROFILE = "local";

    private static final String RANDOM_PORTS = "tributary.local.random-ports";
    /** The demo's data empties the shop's tables first, so they are for a database of ours only. */
    private static final String MIGRATIONS = "classpath:db/migration,classpath:db/demo";

    private static final String PLENTY = "1000000";

    /** Before the configuration files are read, so that those of the profile are read as well. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(ENABLED, Boolean.class, true)) {
            AfterSpring.awaitSpring();
            Additions additions = new Additions(environment);
            addServers(additions, ServerChoice.of(environment.getProperty(ServerChoice.PROPERTY, "auto")));
            addDemo(additions, environment.getProperty(RANDOM_PORTS, Boolean.class, false));
            addFolders(additions);
            addLimits(additions);
            additions.apply();
            environment.addActiveProfile(PROFILE);
        }
    }

    private static void addServers(Additions additions, ServerChoice choice) {
        if (additions.add("DATABASE_URL", () -> LocalServers.postgres(choice))) {
            additions.add("tributary.database.migrations", MIGRATIONS);
            additions.add(DATABASE, () -> LocalServers.postgres(choice));
        }
        additions.add("REDIS_URL", () -> LocalServers.redis(choice));
    }

    private static void addDemo(Additions additions, boolean randomPorts) {
        boolean inventory = additions.add("INVENTORY_URL", demo(randomPorts, DemoServices::inventory));
        boolean sellers = additions.add("SELLERS_URL", demo(randomPorts, DemoServices::sellers));
        boolean recommendations =
                additions.add("RECOMMENDATIONS_URL", demo(randomPorts, DemoServices::recommendations));
        if (inventory || sellers || recommendations) {
            additions.add(CONTROL, () -> LocalServers.demo(randomPorts).thenApply(DemoServices::controlUrl));
        }
    }

    private static Supplier<CompletableFuture<String>> demo(
            boolean randomPorts, Function<DemoServices, DemoService> which) {
        return () -> LocalServers.demo(randomPorts).thenApply(which.andThen(DemoService::url));
    }

    private static void addFolders(Additions additions) {
        ViewsFolder.above(Path.of("")).ifPresent(views -> additions.add("tributary.views.location", views.toString()));
    }

    /** All callers are one address here, and may be a load test; passwords are as well guarded as elsewhere. */
    private static void addLimits(Additions additions) {
        for (String limit : List.of("anonymous", "person", "token", "writes")) {
            additions.add("tributary.limits.rates." + limit + ".per-minute", PLENTY);
            additions.add("tributary.limits.rates." + limit + ".burst", PLENTY);
        }
    }
}
