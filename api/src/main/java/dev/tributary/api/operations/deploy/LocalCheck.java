package dev.tributary.api.operations.deploy;

import java.util.stream.Stream;

/** Whether anything is left of how developers start the service. */
final class LocalCheck implements SettingCheck {

    private static final String MIGRATIONS = "tributary.database.migrations";

    @Override
    public Stream<Weakness> of(Settings settings) {
        Stream<Weakness> profile = settings.profiles().stream()
                .filter("local"::equals)
                .map(name -> Risk.PROFILE_LOCAL.found("spring.profiles.active: " + name + " (expected: without it)"));
        Stream<Weakness> demo = settings.list(MIGRATIONS).stream()
                .filter(location -> location.contains("db/demo"))
                .map(location ->
                        Risk.DEMO_DATA.found(MIGRATIONS + ": " + location + " (expected: no data of the demo)"));
        return Stream.concat(profile, demo);
    }
}
