package dev.tributary.api.metrics;

import dev.tributary.aggregation.source.ServiceGauges;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Shows the state of Services whenever it is asked for; a call knows nothing of it. */
final class ServiceMeters implements ServiceGauges {

    private final Meters meters;

    ServiceMeters(MeterRegistry registry) {
        this.meters = new Meters(registry, "tributary.service.");
    }

    @Override
    public void calls(String service, int most, IntSupplier inFlight) {
        Meters ofService = meters.with("service", service);
        ofService.gauge("calls.active", "Calls in flight, waits between attempts included", inFlight::getAsInt);
        ofService.gauge("calls.max", "Calls that may be in flight; one more is refused", () -> most);
    }

    @Override
    public void breaker(String service, Supplier<Breaker> state) {
        for (Breaker each : Breaker.values()) {
            meters.with("service", service)
                    .with("state", each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .gauge("breaker", "1 for the state that the breaker is in", () -> state.get() == each ? 1 : 0);
        }
    }
}
