package dev.tributary.api.people;

import dev.tributary.aggregation.json.Json;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.Bodies;
import dev.tributary.api.resource.EntityTags;
import dev.tributary.api.resource.Form;
import dev.tributary.api.resource.NewestFirst;
import dev.tributary.api.resource.PathId;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.resource.Purpose;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.persistence.people.LastOperator;
import dev.tributary.persistence.people.ManagedPeople;
import dev.tributary.persistence.people.ManagedPerson;
import dev.tributary.persistence.people.MightierPerson;
import dev.tributary.persistence.people.PeopleQuery;
import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.RefusedWrite;
import dev.tributary.persistence.resource.RefusedWriteException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows people to operators, and changes what they may do. */
final class PeopleHandler {

    private final ManagedPeople people;
    private final RememberedIdentities remembered;
    private final KnownScopes scopes;

    PeopleHandler(ManagedPeople people, RememberedIdentities remembered, KnownScopes scopes) {
        this.people = people;
        this.remembered = remembered;
        this.scopes = scopes;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        PersonalReplies.check(request);
        Asked asked = Asked.read(PeopleParameters.LIST, request);
        var query = new PeopleQuery(
                asked.ifSaid(PeopleParameters.ROLE, String.class),
                asked.ifSaid(PeopleParameters.ACTIVE, Boolean.class),
                asked.ifSaid(PeopleParameters.SEARCH, String.class),
                asked.ifSaid(NewestFirst.CURSOR, UUID.class));
        return people.list(query, NewestFirst.size(asked)).flatMap(slice -> NewestFirst.reply(slice, request));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        PersonalReplies.check(request);
        return people.find(PathId.of(request)).switchIfEmpty(absent()).flatMap(PeopleHandler::reply);
    }

    Mono<ServerResponse> patch(ServerRequest request, Identity operator) {
        PersonalReplies.check(request);
        UUID id = PathId.of(request);
        Expected expected = EntityTags.required(request);
        return Bodies.patch(request)
                .map(body -> change(body, id, operator))
                .flatMap(change -> people.change(id, change.stored(operator, scopes), expected))
                .doOnNext(_ -> remembered.forget(id))
                .onErrorMap(LastOperator.class, _ -> lastWayIn())
                .onErrorMap(MightierPerson.class, _ -> mightier())
                .flatMap(PeopleHandler::reply);
    }

    private RoleChange change(Json body, UUID id, Identity operator) {
        RoleChange change = RoleChange.of(new Form(PeopleParameters.CHANGE).read(body, Purpose.PATCH));
        change.check(operator, scopes);
        if (operator.subject().equals(id.toString()) && change.locksOut()) {
            throw lastWayIn();
        }
        return change;
    }

    private static ProblemException lastWayIn() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "operator: would be the last way in that is closed (expected: another operator does it)")
                .asException();
    }

    private static ProblemException mightier() {
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "active: true, of somebody who may do more than you (expected: whoever may do as much lets him in)")
                .asException();
    }

    private static Mono<ServerResponse> reply(ManagedPerson person) {
        return PersonalReplies.ok(person.json(), EntityTags.of(person.version()));
    }

    Mono<ServerResponse> endSessions(ServerRequest request) {
        UUID id = PathId.of(request);
        return people.endSessions(id)
                .switchIfEmpty(absent())
                .doOnNext(remembered::forget)
                .flatMap(_ -> PersonalReplies.done());
    }

    private static <T> Mono<T> absent() {
        return Mono.error(() -> new RefusedWriteException(new RefusedWrite.NotFound()));
    }
}
