package dev.tributary.api.identity;

import dev.tributary.aggregation.json.Json;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.Bodies;
import dev.tributary.api.resource.BodyErrors;
import dev.tributary.api.resource.Form;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.resource.Purpose;
import dev.tributary.persistence.resource.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * What a caller says in a body, read strictly.
 *
 * @param values by member, absent and null told apart
 */
record Said(Map<String, @Nullable Object> values) {

    /** A body with these members. */
    static Mono<Said> in(ServerRequest request, List<Field> fields) {
        return in(request, fields, (_, _) -> {});
    }

    /** A body with these members, and what else is wrong with them told together. */
    static Mono<Said> in(ServerRequest request, List<Field> fields, BiConsumer<Said, BodyErrors> more) {
        return Mono.fromRunnable(() -> nothingElse(request))
                .then(Bodies.json(request))
                .map(body -> read(body, fields, Purpose.CREATE, more));
    }

    /** A merge patch of these members. */
    static Mono<Said> patch(ServerRequest request, List<Field> fields) {
        return Mono.fromRunnable(() -> nothingElse(request))
                .then(Bodies.patch(request))
                .map(body -> read(body, fields, Purpose.PATCH, (_, _) -> {}));
    }

    private static Said read(Json body, List<Field> fields, Purpose purpose, BiConsumer<Said, BodyErrors> more) {
        var errors = new BodyErrors();
        var said = new Said(new Form(fields).read(body, purpose, Set.of(), errors));
        more.accept(said, errors);
        errors.refuseAny();
        return said;
    }

    /** Refuses parameters, of which there are none, and a wish for what is not JSON. */
    static void nothingElse(ServerRequest request) {
        PersonalReplies.check(request);
        Asked.read(List.of(), request);
    }

    /** Of a member that has to be given. */
    String text(String member) {
        return (String) Objects.requireNonNull(values.get(member), member);
    }

    /** Null where the member is absent, or null. */
    @Nullable
    String textOrNull(String member) {
        return (String) values.get(member);
    }

    boolean has(String member) {
        return values.containsKey(member);
    }

    /** Without the values, some of which are secret. */
    @Override
    public String toString() {
        return "Said" + values.keySet();
    }
}
