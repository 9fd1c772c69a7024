package dev.tributary.aggregation.view.declaration;

import java.time.Duration;

/** How failed attempts are repeated, while that is being declared. */
public final class RetryDeclaration {

    private final Terms terms;

    RetryDeclaration(Terms terms) {
        this.terms = terms;
    }

    /** How many there are in all; 1 switches retries off. */
    public RetryDeclaration attempts(int inAll) {
        terms.say("attempts", inAll);
        return this;
    }

    /** The longest wait before the second attempt, in whole milliseconds. */
    public RetryDeclaration backoff(Duration longest) {
        terms.say("backoff", longest);
        return this;
    }

    /** Retries as a share of all calls, in percent. */
    public RetryDeclaration budget(int percent) {
        terms.say("budget", percent + "%");
        return this;
    }
}
