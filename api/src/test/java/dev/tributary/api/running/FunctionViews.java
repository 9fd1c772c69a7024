package dev.tributary.api.running;

import static dev.tributary.aggregation.view.ParameterType.STRING;
import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.declaration.DeclaredViews;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Views whose only source is a function that does as the caller says. */
final class FunctionViews implements DeclaredViews {

    private final AtomicInteger silent = new AtomicInteger();

    @Override
    public List<Declaration> declarations() {
        return List.of(
                view("function")
                        .get("/functions/{does}")
                        .param("does", STRING)
                        .deadline(ofSeconds(5))
                        .part("it", function(this::does).with("does").timeout(ofMillis(300))),
                view("required-function")
                        .get("/functions/{does}/required")
                        .param("does", STRING)
                        .deadline(ofSeconds(5))
                        .part(
                                "it",
                                function(this::does)
                                        .with("does")
                                        .timeout(ofMillis(300))
                                        .required()),
                view("patient-function")
                        .get("/functions/{does}/patiently")
                        .param("does", STRING)
                        .deadline(ofSeconds(30))
                        .part("it", function(this::does).with("does")));
    }

    /** How many of them are being waited for in vain. */
    int silent() {
        return silent.get();
    }

    private Mono<Json> does(Inputs inputs) {
        return switch (inputs.get("does", String.class)) {
            case "nothing" -> Mono.empty();
            case "throws" -> throw new IllegalStateException("a secret");
            case "signals" -> Mono.error(new IllegalStateException("a secret"));
            case "refuses" -> Mono.error(new SourceException(new SourceFailure.Unavailable("closed", ofSeconds(7))));
            case "blocks" -> Mono.fromCallable(blocking());
            case "blocks-elsewhere" -> Mono.fromCallable(blocking()).subscribeOn(Schedulers.boundedElastic());
            case "traces" -> Mono.just(Json.of(inputs.trace().traceId()));
            default ->
                Mono.<Json>never()
                        .doOnSubscribe(subscription -> silent.incrementAndGet())
                        .doFinally(end -> silent.decrementAndGet());
        };
    }

    private static Callable<Json> blocking() {
        return () -> {
            Thread.sleep(1);
            return Json.TRUE;
        };
    }
}
