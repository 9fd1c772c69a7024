package dev.tributary.api.operations.deploy;

import dev.tributary.api.identity.IssuerSettings;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an issuer elsewhere is asked in a way that nobody can stand in. */
final class IssuerCheck implements SettingCheck {

    @Override
    public Stream<Weakness> of(Settings settings) {
        return IssuerSettings.NAMES.stream()
                .flatMap(name -> Stream.ofNullable(fault(name, settings.text(name))))
                .map(Risk.SETTING_REFUSED::found);
    }

    private static @Nullable String fault(String name, String address) {
        return address.isEmpty() ? null : IssuerSettings.fault(name, address);
    }
}
