package dev.tributary.aggregation.view.declaration;

import java.time.Duration;

/** How answers are kept, while that is being declared; times in whole milliseconds. */
public final class CacheDeclaration {

    private final Terms terms;

    CacheDeclaration(Terms terms) {
        this.terms = terms;
    }

    /** How long an answer is served without asking anew. */
    public CacheDeclaration fresh(Duration life) {
        terms.say("fresh", life);
        return this;
    }

    /** How long it is served after that, while a new one is computed. */
    public CacheDeclaration stale(Duration life) {
        terms.say("stale", life);
        return this;
    }

    /** How long it is served after it was fresh, if a new one cannot be had. */
    public CacheDeclaration staleOnError(Duration life) {
        terms.say("stale-on-error", life);
        return this;
    }

    /** How long "not found" is answered without asking anew. */
    public CacheDeclaration negative(Duration life) {
        terms.say("negative", life);
        return this;
    }

    /** What it is purged by, with references in braces. */
    public CacheDeclaration tags(String... templates) {
        terms.list("tags", templates);
        return this;
    }

    /** Headers of the caller that answers differ by; of a view only. */
    public CacheDeclaration vary(String... headers) {
        terms.list("vary", headers);
        return this;
    }
}
