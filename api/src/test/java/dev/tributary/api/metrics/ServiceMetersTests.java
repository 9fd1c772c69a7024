package dev.tributary.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.ServiceGauges.Breaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServiceMetersTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ServiceMeters meters = new ServiceMeters(registry);

    @Test
    void showHowManyCallsAreInFlightAndMayBe() {
        var inFlight = new AtomicInteger();
        meters.calls("stock", 64, inFlight::get);
        meters.calls("prices", 8, () -> 1);
        inFlight.set(5);

        assertThat(value("calls.active", "service", "stock")).isEqualTo(5);
        assertThat(value("calls.max", "service", "stock")).isEqualTo(64);
        assertThat(value("calls.active", "service", "prices")).isOne();
    }

    @Test
    void showTheOneStateThatABreakerIsIn() {
        var state = new AtomicReference<>(Breaker.CLOSED);
        meters.breaker("stock", state::get);
        assertThat(breaker("closed")).isOne();
        assertThat(breaker("open")).isZero();

        state.set(Breaker.OPEN);
        assertThat(breaker("closed")).isZero();
        assertThat(breaker("open")).isOne();

        state.set(Breaker.HALF_OPEN);
        assertThat(breaker("open")).isZero();
        assertThat(breaker("half-open")).isOne();
    }

    private double breaker(String state) {
        return value("breaker", "service", "stock", "state", state);
    }

    private double value(String name, String... tags) {
        return registry.get("tributary.service." + name).tags(tags).gauge().value();
    }
}
