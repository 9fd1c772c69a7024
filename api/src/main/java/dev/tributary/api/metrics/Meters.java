package dev.tributary.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.function.Supplier;

/**
 * Makes meters of one kind of thing.
 *
 * @param prefix how all their names begin
 * @param tags that all of them have
 */
record Meters(MeterRegistry registry, String prefix, Tags tags) {

    Meters(MeterRegistry registry, String prefix) {
        this(registry, prefix, Tags.empty());
    }

    /** The same, with one more tag. */
    Meters with(String key, String value) {
        return new Meters(registry, prefix, tags.and(key, value));
    }

    Counter counter(String name, String what) {
        return Counter.builder(prefix + name).description(what).tags(tags).register(registry);
    }

    Counter bytes(String name, String what) {
        return Counter.builder(prefix + name)
                .description(what)
                .baseUnit(BaseUnits.BYTES)
                .tags(tags)
                .register(registry);
    }

    /** A gauge that keeps alive what it asks. */
    void gauge(String name, String what, Supplier<Number> value) {
        Gauge.builder(prefix + name, value).description(what).tags(tags).register(registry);
    }

    /** A gauge of bytes that keeps alive what it asks. */
    void gaugeOfBytes(String name, String what, Supplier<Number> value) {
        Gauge.builder(prefix + name, value)
                .description(what)
                .baseUnit(BaseUnits.BYTES)
                .tags(tags)
                .register(registry);
    }
}
