package dev.tributary.aggregation.view.declaration;

import java.time.Duration;

/** When a Service is left alone, while that is being declared. */
public final class BreakerDeclaration {

    private final Terms terms;

    BreakerDeclaration(Terms terms) {
        this.terms = terms;
    }

    /** The share of failed calls at which it opens, in percent. */
    public BreakerDeclaration failureRate(int percent) {
        terms.say("failure-rate", percent + "%");
        return this;
    }

    /** How many calls are looked at. */
    public BreakerDeclaration window(int calls) {
        terms.say("window", calls);
        return this;
    }

    /** How many calls there must be before it may open. */
    public BreakerDeclaration minimum(int calls) {
        terms.say("minimum", calls);
        return this;
    }

    /** How long nothing is asked then, in whole milliseconds. */
    public BreakerDeclaration open(Duration time) {
        terms.say("open", time);
        return this;
    }

    /** Switches it off or on. */
    public BreakerDeclaration enabled(boolean on) {
        terms.say("enabled", on);
        return this;
    }
}
