package dev.tributary.api.operations.deploy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether anything is left of a search for an error. */
final class DebugCheck implements SettingCheck {

    private static final String LEAKS = "io.netty.leakDetection.level";
    private static final String DEVTOOLS = "spring.devtools";
    private static final Set<String> COSTLY = Set.of("advanced", "paranoid");
    private static final Set<String> SHOWN = Set.of("always", "on_param", "on-param");

    @Override
    public Stream<Weakness> of(Settings settings) {
        Stream<Weakness> words = Stream.of("debug", "trace")
                .filter(name -> isOn(settings, name))
                .map(name -> Risk.DEBUG.found(name + ": on (expected: without it)"));
        Stream<Weakness> traces = Stream.of("spring.web.error.include-stacktrace", "server.error.include-stacktrace")
                .filter(name -> SHOWN.contains(settings.text(name).toLowerCase(Locale.ROOT)))
                .map(name -> Risk.ERROR_DETAILS.found(name + ": " + settings.text(name) + " (expected: never)"));
        return Stream.of(words, traces, Stream.ofNullable(leaks(settings)), devtools(settings))
                .flatMap(found -> found);
    }

    /** As Spring Boot reads it: said without a value, it is on too. */
    private static boolean isOn(Settings settings, String name) {
        String value = settings.get(name);
        return value != null && !value.equalsIgnoreCase("false");
    }

    private static @Nullable Weakness leaks(Settings settings) {
        String level = settings.text(LEAKS);
        return COSTLY.contains(level.toLowerCase(Locale.ROOT))
                ? Risk.LEAK_DETECTION.found(LEAKS + ": " + level + " (expected: disabled or simple)")
                : null;
    }

    private static Stream<Weakness> devtools(Settings settings) {
        return settings.below(DEVTOOLS).keySet().stream()
                .map(name -> Risk.DEVTOOLS.found(DEVTOOLS + "." + name + ": set (expected: without it)"));
    }
}
