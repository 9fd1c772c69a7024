package dev.tributary.aggregation.redis;

import dev.tributary.aggregation.cache.CacheKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What things are called in Redis. Whatever belongs to one answer is in one slot of a cluster. */
final class KeyNames {

    private final String namespace;
    private final byte[] sequence;
    private final byte[] purged;
    private final byte[] done;

    /** Names that begin with that word, so that several systems can share a Redis. */
    KeyNames(String namespace) {
        this.namespace = namespace;
        this.sequence = bytes(namespace + ":sequence");
        this.purged = bytes(namespace + ":purged");
        this.done = bytes(namespace + ":done");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] answer(CacheKey key) {
        return bytes(namespace + ":{" + key.text() + "}:answer");
    }

    /** Who computes it. */
    byte[] lease(CacheKey key) {
        return bytes(namespace + ":{" + key.text() + "}:lease");
    }

    /** The number of the last purge of a tag. */
    byte[] tag(String tag) {
        return bytes(namespace + ":tag:" + tag);
    }

    byte[][] tags(List<String> tags) {
        return tags.stream().map(this::tag).toArray(byte[][]::new);
    }

    /** Of what has nothing to do with answers. */
    byte[] other(String word) {
        return bytes(namespace + ":" + word);
    }

    /** The number of the last purge of all. */
    byte[] sequence() {
        return sequence.clone();
    }

    /** The channel on which purges are told. */
    byte[] purged() {
        return purged.clone();
    }

    /** The channel on which the ends of computations are told. */
    byte[] done() {
        return done.clone();
    }
}
