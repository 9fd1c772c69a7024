package dev.tributary.api.operations.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the log would hold what callers send or the database is asked. */
final class LoggingCheck implements SettingCheck {

    private static final String LEVEL = "logging.level";
    private static final String REQUESTS = "spring.http.codecs.log-request-details";
    private static final Set<String> TALKATIVE = Set.of("debug", "trace", "all");

    /** They tell bodies, headers, commands or bound values; {@code web} and {@code sql} are Spring Boot's names for several. */
    private static final List<String> TELLING = List.of(
            "io.lettuce",
            "io.netty",
            "io.r2dbc",
            "org.postgresql",
            "org.springframework.http",
            "org.springframework.r2dbc",
            "org.springframework.security",
            "org.springframework.web",
            "reactor.netty",
            "sql",
            "web");

    @Override
    public Stream<Weakness> of(Settings settings) {
        Stream<Weakness> levels = settings.below(LEVEL).entrySet().stream()
                .filter(LoggingCheck::tells)
                .map(entry -> Risk.DATA_IN_LOGS.found(
                        LEVEL + "." + entry.getKey() + ": " + entry.getValue() + " (expected: info or less)"));
        Stream<Weakness> requests = Stream.of(REQUESTS)
                .filter(settings::isTrue)
                .map(name -> Risk.DATA_IN_LOGS.found(name + ": true (expected: false)"));
        return Stream.concat(levels, requests);
    }

    /** A logger's level holds for those below it too. */
    private static boolean tells(Map.Entry<String, String> level) {
        String name = level.getKey().toLowerCase(Locale.ROOT) + ".";
        return TALKATIVE.contains(level.getValue().toLowerCase(Locale.ROOT))
                && (name.equals("root.")
                        || TELLING.stream()
                                .map(telling -> telling + ".")
                                .anyMatch(telling -> telling.startsWith(name) || name.startsWith(telling)));
    }
}
