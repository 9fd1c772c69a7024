package dev.tributary.api.operations.deploy;

import dev.tributary.api.identity.IssuerSettings;
import dev.tributary.api.identity.SettingKey;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether tokens are signed with a key that nobody else has, where they are signed here. */
final class SigningKeyCheck implements SettingCheck {

    private static final String VARIABLE = "TRIBUTARY_SIGNING_KEY";
    private static final String OTHER = "TRIBUTARY_SIGNING_KEY_OTHER";

    @Override
    public Stream<Weakness> of(Settings settings) {
        if (!settings.text(IssuerSettings.ISSUER).isEmpty()) {
            return Stream.empty();
        }
        String key = settings.text("tributary.identity.signing-key");
        String other = settings.text("tributary.identity.signing-key-other");
        return Stream.of(signing(key), beside(other), twice(key, other)).flatMap(Stream::ofNullable);
    }

    private static @Nullable Weakness signing(String text) {
        String fault = SettingKey.fault(VARIABLE, text, true);
        Risk risk = text.isBlank() ? Risk.SIGNING_KEY_MISSING : Risk.SIGNING_KEY_REFUSED;
        return fault == null ? null : risk.found(fault);
    }

    private static @Nullable Weakness beside(String text) {
        String fault = text.isBlank() ? null : SettingKey.fault(OTHER, text, false);
        return fault == null ? null : Risk.SIGNING_KEY_REFUSED.found(fault);
    }

    private static @Nullable Weakness twice(String text, String other) {
        return SettingKey.areSame(text, other)
                ? Risk.SIGNING_KEY_TWICE.found(OTHER + ": the key that signs (expected: another one, or none)")
                : null;
    }
}
