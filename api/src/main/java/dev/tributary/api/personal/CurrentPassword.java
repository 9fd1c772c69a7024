package dev.tributary.api.personal;

import reactor.core.publisher.Mono;

/** Tells whether whoever is there knows a person's password. */
@FunctionalInterface
public interface CurrentPassword {

    /** Whether it is the password of the person of that subject now; {@code false} if there is none. */
    Mono<Boolean> isOf(String subject, String password);
}
