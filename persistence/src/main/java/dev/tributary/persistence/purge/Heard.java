package dev.tributary.persistence.purge;

import reactor.core.publisher.Mono;

/** What a listening connection tells. */
sealed interface Heard {

    /**
     * From now on everything is heard.
     *
     * @param alone whether nobody else has listened until now
     * @param join tells others that they may rely on this; for when all that was missed is purged
     */
    record Listening(boolean alone, Mono<Void> join) implements Heard {}

    /** Whatever wears this tag has changed. */
    record Changed(String tag) implements Heard {}
}
