package dev.tributary.api.operations.deploy;

import java.util.stream.Stream;

/** One look at what the service would start with. */
@FunctionalInterface
interface SettingCheck {

    Stream<Weakness> of(Settings settings);
}
