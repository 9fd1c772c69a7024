package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.view.CachePolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes how something is kept. */
final class CacheJson {

    private CacheJson() {}

    static void write(CachePolicy policy, Members members) {
        members.text("fresh", Units.of(policy.fresh()))
                .text("stale", declared(policy.stale()))
                .text("stale-on-error", declared(policy.staleOnError()))
                .text("negative", declared(policy.negative()))
                .texts("tags", policy.tags().stream().map(Wording::text).toList());
    }

    private static @Nullable String declared(Duration life) {
        return life.isZero() ? null : Units.of(life);
    }
}
