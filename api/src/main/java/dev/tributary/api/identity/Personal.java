package dev.tributary.api.identity;

import dev.tributary.persistence.identity.Person;
import dev.tributary.persistence.identity.Session;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What people are told about themselves. */
final class Personal {

    private Personal() {}

    static Mono<ServerResponse> json(ServerResponse.BodyBuilder reply, Object document) {
        return reply.contentType(MediaType.APPLICATION_JSON).bodyValue(document);
    }

    /** What a person sees of what is kept. */
    record Profile(
            UUID id, String username, @Nullable String email, String role, Instant createdAt, Instant updatedAt) {

        static Profile of(Person person) {
            return new Profile(
                    person.id(),
                    person.username(),
                    person.email(),
                    person.role(),
                    person.createdAt(),
                    person.updatedAt());
        }

        /** Without what tells of the person. */
        @Override
        public String toString() {
            return "Profile[" + id + "]";
        }
    }

    /**
     * A login.
     *
     * @param current whether the request that asked belongs to it
     */
    record Login(UUID id, @Nullable String agent, Instant createdAt, Instant expiresAt, boolean current) {

        static Login of(Session session, UUID current) {
            return new Login(
                    session.id(),
                    session.agent(),
                    session.createdAt(),
                    session.expiresAt(),
                    session.id().equals(current));
        }
    }

    /** All of a person's logins, in the shape of every list. */
    record LoginList(
            int count, @Nullable String next, @Nullable String previous, List<Login> results) {

        LoginList {
            results = List.copyOf(results);
        }

        static LoginList of(List<Login> all) {
            return new LoginList(all.size(), null, null, all);
        }
    }
}
