package dev.tributary.aggregation.cache;

import java.util.Set;
import reactor.core.publisher.Mono;

/** Port for those who change what answers are made of. */
public interface Purges {

    /** The tag that every answer wears. */
    String EVERYTHING = "*";

    /** The tag that every answer of a view wears. */
    static String ofView(String name) {
        return "view:" + name;
    }

    /** The tag of what depends on any member of a group, such as a list: a purge of {@code product:42} reaches it too. */
    static String anyOf(String group) {
        return group + ":*";
    }

    /** The group of a tag: {@code product} of {@code product:42}. A tag without a colon is its own. */
    static String group(String tag) {
        return tag.split(":", 2)[0];
    }

    /**
     * Makes every kept answer that wears one of these tags invalid, and also every answer whose computation has begun
     * before. A tag {@code product:42} is worn with its group, {@code product}, and purged with {@code product:*}.
     *
     * @param tags none to purge nothing, and only learn whether all purges of this process are told
     * @return comes when no answer of this process has them any more; whether the other processes have been told, of this
     *     purge and of all before it. Where they have not, because Redis is away, they will be as soon as it is there, if
     *     this process still is; never an error
     */
    Mono<Boolean> purge(Set<String> tags);

    /** Forgets all that this process keeps by itself, if anything; for when it may have missed what the others have purged. */
    default void forget() {}
}
