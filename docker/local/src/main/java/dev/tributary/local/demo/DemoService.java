package dev.tributary.local.demo;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** A service of the demo, whose behaviour can be changed while it runs. */
public final class DemoService {

    /** How much later a slow one answers. */
    public static final Duration SLOW = Duration.ofSeconds(2);

    private final String name;
    private final Answers answers;
    private final Listener listener;
    private volatile Behaviour behaviour = new Behaviour(Mode.NORMAL, Duration.ZERO);

    DemoService(String name, int port, Answers answers) {
        this.name = name;
        this.answers = answers;
        this.listener = Listener.preferring(port, this::handle);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its address, without a slash at the end; the same in every mode. */
    public String url() {
        return listener.url();
    }

    /** How it behaves now. */
    public Mode mode() {
        return behaviour.mode();
    }

    /** Changes how it behaves, at once; must not be called on an event loop. */
    public void become(Mode mode) {
        become(mode, mode == Mode.SLOW ? SLOW : Duration.ZERO);
    }

    /** Makes it answer so much later. */
    public void becomeSlow(Duration delay) {
        become(Mode.SLOW, delay);
    }

    void stop() {
        listener.close();
    }

    String json() {
        return "{\"name\":\"" + name + "\",\"url\":\"" + url() + "\",\"mode\":\"" + mode().text() + "\"}";
    }

    private synchronized void become(Mode mode, Duration delay) {
        behaviour = new Behaviour(mode, delay);
        if (mode == Mode.ABSENT) {
            listener.close();
        } else {
            listener.open();
        }
    }

    private Mono<Reply> handle(HttpServerRequest request) {
        Reply reply = reply(request);
        return Mono.delay(reply.delay()).thenReturn(reply);
    }

    private Reply reply(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            return Reply.problem(405, "Method Not Allowed", "method (expected: GET)", Duration.ZERO);
        }
        Behaviour now = behaviour;
        if (now.mode() == Mode.FAILING) {
            return Reply.problem(503, "Service Unavailable", name + " was told to fail", Duration.ZERO);
        }
        return answers.to(new QueryStringDecoder(request.uri())).laterBy(now.delay());
    }

    private record Behaviour(Mode mode, Duration delay) {}
}
