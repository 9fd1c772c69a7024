package dev.tributary.api.operations.deploy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what is for operators is open to others. */
final class ManagementCheck implements SettingCheck {

    private static final String PORT = "management.server.port";
    private static final String ADDRESS = "management.server.address";
    private static final String EXPOSED = "management.endpoints.web.exposure.";
    private static final String HEALTH = "management.endpoint.health";
    private static final String OFF = "-1";

    private static final Set<String> HARMLESS = Set.of("health", "prometheus");
    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::", "[::]");
    private static final Set<String> DETAILS = Set.of("showdetails", "showcomponents");

    @Override
    public Stream<Weakness> of(Settings settings) {
        return settings.text(PORT).equals(OFF)
                ? Stream.empty()
                : Stream.of(Stream.ofNullable(reached(settings)), exposed(settings), details(settings))
                        .flatMap(found -> found);
    }

    private static @Nullable Weakness reached(Settings settings) {
        String port = settings.text(PORT);
        String service = settings.text("server.port");
        if (port.isEmpty() || port.equals(service.isEmpty() ? "8080" : service)) {
            return Risk.MANAGEMENT_ON_SERVICE_PORT.found(
                    PORT + ": that of the service (expected: a port that only operators reach)");
        }
        String address = settings.text(ADDRESS);
        return EVERYWHERE.contains(address)
                ? Risk.MANAGEMENT_EVERYWHERE.found(ADDRESS + ": " + (address.isEmpty() ? "not set" : address)
                        + ", so every network of the host reaches port " + port + " (expected: one address)")
                : null;
    }

    private static Stream<Weakness> exposed(Settings settings) {
        var excluded = settings.list(EXPOSED + "exclude");
        return settings.list(EXPOSED + "include").stream()
                .filter(name -> !HARMLESS.contains(name) && !excluded.contains(name) && !excluded.contains("*"))
                .map(name ->
                        Risk.ENDPOINT_EXPOSED.found(EXPOSED + "include: " + name + " (expected: health, prometheus)"));
    }

    /** Of the whole and of its groups. */
    private static Stream<Weakness> details(Settings settings) {
        return settings.below(HEALTH).entrySet().stream()
                .filter(entry -> DETAILS.contains(last(entry.getKey()))
                        && entry.getValue().equalsIgnoreCase("always"))
                .map(entry -> Risk.HEALTH_DETAILS.found(HEALTH + "." + entry.getKey() + ": always (expected: never)"));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("-", "").toLowerCase(Locale.ROOT);
    }
}
