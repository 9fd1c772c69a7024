package dev.tributary.aggregation.view.declaration;

import java.time.Duration;
import java.util.function.Consumer;

/** A downstream system that is being declared. */
public final class ServiceDeclaration implements Declaration {

    private final String name;
    private final Declared.At at = Declared.At.ofCaller();
    private final Terms terms = new Terms();

    ServiceDeclaration(String name) {
        this.name = name;
    }

    /** Where it is; <code>${NAME:default}</code> stands for a variable of the environment, as in every text. */
    public ServiceDeclaration url(String address) {
        return say("url", address);
    }

    /** The limit of one attempt, in whole milliseconds. */
    public ServiceDeclaration timeout(Duration limit) {
        return say("timeout", limit);
    }

    /** The most bytes of a body. */
    public ServiceDeclaration maxResponse(int bytes) {
        return say("max-response", bytes + "B");
    }

    /** The most levels of arrays and objects. */
    public ServiceDeclaration maxDepth(int levels) {
        return say("max-depth", levels);
    }

    /** The most calls in flight. */
    public ServiceDeclaration concurrency(int calls) {
        return say("concurrency", calls);
    }

    /** How failed attempts are repeated. */
    public ServiceDeclaration retry(Consumer<RetryDeclaration> how) {
        how.accept(new RetryDeclaration(terms.block("retry")));
        return this;
    }

    /** When it is left alone. */
    public ServiceDeclaration breaker(Consumer<BreakerDeclaration> how) {
        how.accept(new BreakerDeclaration(terms.block("breaker")));
        return this;
    }

    /** Headers of the caller that are sent on. */
    public ServiceDeclaration forwardHeaders(String... names) {
        terms.block("headers").list("forward", names);
        return this;
    }

    /** A header of every call. */
    public ServiceDeclaration setHeader(String header, String value) {
        terms.block("headers").block("set").say(header, value);
        return this;
    }

    private ServiceDeclaration say(String key, Object value) {
        terms.say(key, value);
        return this;
    }

    @Override
    public Declared.Member declared() {
        return new Declared.Member(name, terms.declared(), at).under("services");
    }
}
