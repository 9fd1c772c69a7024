package dev.tributary.api.operations.deploy;

import dev.tributary.api.security.Secret;
import java.util.stream.Stream;

/** Whether the service has a secret that nobody guesses. */
final class SecretCheck implements SettingCheck {

    @Override
    public Stream<Weakness> of(Settings settings) {
        String text = settings.text("tributary.secret");
        String fault = Secret.fault(text);
        Risk risk = text.isEmpty() ? Risk.SECRET_MISSING : Risk.SECRET_WEAK;
        return Stream.ofNullable(fault)
                .map(found -> risk.found(
                        "TRIBUTARY_SECRET: " + found + " (expected: at least 32 random bytes, as base64 or text)"));
    }
}
