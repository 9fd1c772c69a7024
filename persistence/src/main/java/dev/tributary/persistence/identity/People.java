package dev.tributary.persistence.identity;

import dev.tributary.persistence.database.Lending;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Everybody who may log in. An error is a {@link dev.tributary.aggregation.source.SourceException} where the database did
 * not do what was asked of it.
 */
public interface People {

    /** Those of the database that these connections lead to. */
    static People of(Lending lending) {
        return new StoredPeople(lending);
    }

    /** Adds somebody; a {@link UsernameTakenException} as an error if that name is taken. */
    Mono<Person> register(NewPerson person);

    /** Empty if there is nobody with this id. */
    Mono<Person> find(UUID id);

    /** The password of the person with this name, in any case; empty if there is nobody. */
    Mono<StoredPassword> password(String username);

    /** Empty if there is nobody with this id. */
    Mono<StoredPassword> password(UUID id);

    /**
     * Changes or, by null, takes away the address. A {@link ChangedMeanwhileException} as an error if the person has none of
     * these versions; null stands for any. Empty if there is nobody with this id.
     */
    Mono<Person> changeEmail(UUID id, @Nullable String email, @Nullable Set<Long> versions);

    /**
     * Puts a better hash of the same password in the place of this one, if that still is in force. It is the person's own deed,
     * and none that others see: the version stays.
     */
    Mono<Void> rehash(StoredPassword old, String hash);

    /**
     * Puts a new password in the place of this one and ends all of the person's logins but one. Answers the ids of those that
     * it ended; empty, and nothing is changed, if the old one is not in force any more.
     */
    Mono<List<UUID>> changePassword(StoredPassword old, String hash, UUID kept);
}
