package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.ServiceGauges;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks what it was told of. */
final class Told implements ServiceGauges {

    private final Map<String, IntSupplier> calls = new HashMap<>();
    private final Map<String, Supplier<Breaker>> breakers = new HashMap<>();

    @Override
    public void calls(String service, int most, IntSupplier inFlight) {
        calls.put(service, inFlight);
    }

    @Override
    public void breaker(String service, Supplier<Breaker> state) {
        breakers.put(service, state);
    }

    int inFlight(String service) {
        return calls.getOrDefault(service, () -> -1).getAsInt();
    }

    @Nullable
    Breaker breaker(String service) {
        Supplier<Breaker> state = breakers.get(service);
        return state == null ? null : state.get();
    }
}
