package dev.tributary.api.resource;

import dev.tributary.api.answer.NoCache;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Scopes;
import dev.tributary.persistence.resource.Sight;
import dev.tributary.persistence.resource.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What the sender of a request may see and write, by the permissions of all collections. */
final class Permits {

    private final Access access;
    private final List<Collection> collections;

    Permits(Access access, List<Collection> collections) {
        this.access = access;
        this.collections = List.copyOf(collections);
    }

    /** What he sees of each resource by itself, wherever its rows stand. */
    Sight sight(ServerRequest request) {
        return sight(access.identity(request));
    }

    private Sight sight(@Nullable Identity identity) {
        if (identity == null) {
            return Sight.PUBLIC;
        }
        Set<String> whole = collections.stream()
                .filter(collection -> identity.may(collection.permissions().every()))
                .map(collection -> collection.resource().name())
                .collect(Collectors.toSet());
        return new Sight(whole, identity.isPerson() ? identity.subject() : null);
    }

    /** As whom he changes rows; a 401 or 403 as an exception if there is none that he could. */
    Writer changing(Collection collection, ServerRequest request) {
        Permissions permissions = collection.permissions();
        Identity identity = access.signedIn(request);
        boolean every = identity.may(permissions.every());
        if (!every) {
            access.required(request, Objects.requireNonNullElse(permissions.own(), permissions.every()));
        }
        return new Writer(sight(identity), every, owner(identity));
    }

    private static Writer.@Nullable Owner owner(Identity identity) {
        return identity.isPerson() ? new Writer.Owner(identity.subject(), identity.name()) : null;
    }

    /** As whom he creates rows: they are somebody's, or made by those who may write all. */
    Writer creating(Collection collection, ServerRequest request) {
        Writer writer = changing(collection, request);
        if (!writer.every() && writer.owner() == null) {
            throw nobody(collection);
        }
        return writer;
    }

    private static ProblemException nobody(Collection collection) {
        String expected = "a person, or the scope " + collection.permissions().every();
        return Problem.of(HttpStatus.FORBIDDEN, "authorization: of nobody (expected: " + expected + ")")
                .asException();
    }

    /** Whether he has what is kept computed anew. */
    boolean renews(ServerRequest request) {
        return NoCache.isSaid(request.headers().asHttpHeaders()) && access.allows(request, Scopes.OPERATIONS);
    }
}
