package dev.tributary.api.operations.deploy;

import dev.tributary.persistence.database.DatabaseUrl;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the way to the database is safe, and the passwords are not known to everybody. */
final class DatabaseAddressCheck implements SettingCheck {

    private static final Set<String> IN_THE_CLEAR = Set.of("disable", "allow", "prefer");

    @Override
    public Stream<Weakness> of(Settings settings) {
        return Stream.of(DatabaseRole.values())
                .filter(role ->
                        role.isRequired() || !settings.text(role.property()).isEmpty())
                .flatMap(role -> weaknesses(role.variable(), settings.text(role.property())));
    }

    private static Stream<Weakness> weaknesses(String variable, String text) {
        try {
            DatabaseUrl url = DatabaseUrl.parse(variable, text);
            return Stream.of(onTheWay(variable, url), password(variable, url)).flatMap(Stream::ofNullable);
        } catch (IllegalArgumentException refused) {
            return Stream.of(Risk.SETTING_REFUSED.found(String.valueOf(refused.getMessage())));
        }
    }

    private static @Nullable Weakness onTheWay(String variable, DatabaseUrl url) {
        String mode = variable + ": sslmode=" + url.sslMode() + " to " + url.host();
        if (Address.isLoopback(url.host()) || url.sslMode().equals("verify-full")) {
            return null;
        }
        return IN_THE_CLEAR.contains(url.sslMode())
                ? Risk.DATABASE_WITHOUT_TLS.found(mode + ", which can be read on the way (expected: verify-full)")
                : Risk.DATABASE_UNVERIFIED.found(
                        mode + ", which does not make sure who answers (expected: verify-full)");
    }

    private static @Nullable Weakness password(String variable, DatabaseUrl url) {
        boolean none = url.password().isEmpty() && !Address.isLoopback(url.host());
        if (none || Address.isGuessed(url.user(), url.password())) {
            String found = none ? "none" : "easily guessed";
            return Risk.DEFAULT_PASSWORD.found(
                    variable + ": the password of " + url.user() + " is " + found + " (expected: a random one)");
        }
        return null;
    }
}
