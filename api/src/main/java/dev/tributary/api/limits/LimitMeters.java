package dev.tributary.api.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts who was let through. Every meter is made at start, so that an event is one addition. */
final class LimitMeters {

    private final Map<Limit, OfLimit> all = new EnumMap<>(Limit.class);

    LimitMeters(MeterRegistry registry) {
        for (Limit limit : Limit.values()) {
            all.put(limit, OfLimit.of(limit.text(), registry));
        }
    }

    /** The meters of one limit. */
    private record OfLimit(Counter allowed, Counter refused, Counter alone) {

        static OfLimit of(String limit, MeterRegistry registry) {
            Counter alone = Counter.builder("tributary.limits.alone")
                    .description("What was allowed without a word of the others, for there was no Redis")
                    .tag("limit", limit)
                    .register(registry);
            return new OfLimit(charges(limit, "allowed", registry), charges(limit, "refused", registry), alone);
        }

        private static Counter charges(String limit, String result, MeterRegistry registry) {
            return Counter.builder("tributary.limits.charges")
                    .description("What was held against a limit")
                    .tag("limit", limit)
                    .tag("result", result)
                    .register(registry);
        }
    }

    void taken(Taken taken) {
        OfLimit meters = of(taken.charge().limit());
        (taken.allowed() ? meters.allowed() : meters.refused()).increment();
    }

    void alone(Limit limit) {
        of(limit).alone().increment();
    }

    private OfLimit of(Limit limit) {
        return Objects.requireNonNull(all.get(limit));
    }
}
