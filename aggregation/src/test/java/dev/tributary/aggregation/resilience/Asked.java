package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** A call that was made, and what has become of it by now. */
final class Asked {

    private final List<Object> signals = new ArrayList<>();
    private final Disposable subscription;

    private Asked(Mono<SourceReply> call) {
        this.subscription = call.subscribe(signals::add, signals::add);
    }

    static Asked with(Mono<SourceReply> call) {
        return new Asked(call);
    }

    Asked cancel() {
        subscription.dispose();
        return this;
    }

    /** {@code answered}, {@code silent}, or the reason of the failure. */
    String outcome() {
        return switch (signals.size()) {
            case 0 -> "silent";
            case 1 ->
                signals.getFirst() instanceof SourceException failed
                        ? failed.failure().reason()
                        : "answered";
            default -> signals.toString();
        };
    }

    int attempts() {
        return signals.getFirst() instanceof SourceReply reply
                ? reply.attempts()
                : failure().attempts();
    }

    SourceException failure() {
        return Objects.requireNonNull((SourceException) signals.getFirst());
    }
}
