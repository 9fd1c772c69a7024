package dev.tributary.api.people;

import dev.tributary.api.resource.Guard;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.routing.Operations;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.api.security.Scopes;
import dev.tributary.persistence.people.ManagedPeople;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mounts the management of people. */
@Configuration(proxyBeanMethods = false)
class PeopleRoutesConfiguration {

    private static final String PATH = "/people";
    private static final String ONE = PATH + "/{id}";

    @Bean
    Operations peopleOperations(
            ManagedPeople people, ObjectProvider<RememberedIdentities> remembered, KnownScopes scopes, Access access) {
        var handler = new PeopleHandler(people, id -> remembered.forEach(memory -> memory.forget(id)), scopes);
        var guard = new Guard(access);
        return () -> List.of(
                new Operation("GET", PATH, guard.allowed(Scopes.PEOPLE, (request, _) -> handler.list(request))),
                new Operation("GET", ONE, guard.allowed(Scopes.PEOPLE, (request, _) -> handler.read(request))),
                new Operation("PATCH", ONE, guard.allowed(Scopes.PEOPLE, handler::patch)),
                new Operation(
                        "DELETE",
                        ONE + "/sessions",
                        guard.allowed(Scopes.PEOPLE, (request, _) -> handler.endSessions(request))));
    }
}
