package dev.tributary.local.demo;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.convert.DurationStyle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/** Lists the services, and changes their behaviour. */
final class Control {

    private static final String USAGE =
            "GET /, or PUT /{service}/{mode} with the mode normal, slow (?delay=750ms), failing or absent";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<DemoService> services;

    Control(List<DemoService> services) {
        this.services = services;
    }

    /** Works on a thread that may wait, as opening and closing a port does. */
    Mono<Reply> handle(HttpServerRequest request) {
        return Mono.fromCallable(() -> reply(request.method(), new QueryStringDecoder(request.uri())))
                .onErrorResume(IllegalArgumentException.class, bad -> Mono.just(Reply.badRequest(reason(bad))))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Reply reply(HttpMethod method, QueryStringDecoder request) {
        String[] steps = request.path().substring(1).split("/", -1);
        if (method.equals(HttpMethod.GET) && request.path().equals("/")) {
            return list();
        }
        if (!method.equals(HttpMethod.PUT) || steps.length != 2) {
            return Reply.notFound(method + " " + request.path() + " (expected: " + USAGE + ")", Duration.ZERO);
        }
        return services.stream()
                .filter(service -> service.name().equals(steps[0]))
                .findFirst()
                .map(service -> change(service, Mode.named(steps[1]), request))
                .orElseGet(
                        () -> Reply.notFound("service: " + steps[0] + " (expected: " + names() + ")", Duration.ZERO));
    }

    private static Reply change(DemoService service, Mode mode, QueryStringDecoder request) {
        List<String> delays = request.parameters().getOrDefault("delay", List.of());
        if (mode == Mode.SLOW && !delays.isEmpty()) {
            service.becomeSlow(delay(delays.getLast()));
        } else {
            service.become(mode);
        }
        return Reply.ok(service.json(), Duration.ZERO);
    }

    private static Duration delay(String text) {
        String wrong = "delay: " + text + " (expected: as 750ms or 2s, up to a minute)";
        try {
            Duration delay = DurationStyle.detectAndParse(text);
            if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(wrong);
            }
            return delay;
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(wrong, bad);
        }
    }

    private Reply list() {
        String list = services.stream().map(DemoService::json).collect(Collectors.joining(",", "[", "]"));
        return Reply.ok("{\"services\":" + list + ",\"usage\":\"" + USAGE + "\"}", Duration.ZERO);
    }

    private String names() {
        return services.stream().map(DemoService::name).collect(Collectors.joining(", "));
    }

    private static String reason(IllegalArgumentException bad) {
        return String.valueOf(bad.getMessage());
    }
}
