package dev.tributary.api.token;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.Bodies;
import dev.tributary.api.resource.NewestFirst;
import dev.tributary.api.resource.PathId;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.persistence.resource.RefusedWrite;
import dev.tributary.persistence.resource.RefusedWriteException;
import dev.tributary.persistence.token.ApiTokens;
import dev.tributary.persistence.token.NewToken;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates, shows and revokes API tokens. */
final class TokenHandler {

    private final ApiTokens tokens;
    private final TokenCredentials credentials;
    private final KnownScopes scopes;
    private final InstantSource clock;

    TokenHandler(ApiTokens tokens, TokenCredentials credentials, KnownScopes scopes, InstantSource clock) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.scopes = scopes;
        this.clock = clock;
    }

    Mono<ServerResponse> create(ServerRequest request, Identity creator) {
        PersonalReplies.check(request);
        Asked.read(List.of(), request);
        return Bodies.json(request)
                .map(body -> allowed(TokenForm.read(body, scopes, clock.instant()), creator))
                .flatMap(form -> create(form, TokenText.random(), creator, request));
    }

    private static TokenForm allowed(TokenForm form, Identity creator) {
        List<String> lacking =
                form.scopes().stream().filter(scope -> !creator.may(scope)).toList();
        if (!lacking.isEmpty()) {
            throw forbidden(lacking);
        }
        return form;
    }

    private static ProblemException forbidden(List<String> lacking) {
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "scopes: " + String.join(", ", lacking) + " (expected: such as you have yourself)")
                .asException();
    }

    private Mono<ServerResponse> create(TokenForm form, String text, Identity creator, ServerRequest request) {
        var token = new NewToken(
                form.name(),
                TokenText.hash(text),
                TokenText.hint(text),
                form.scopes(),
                form.expiresAt(),
                creator.subject(),
                creator.roles());
        return tokens.create(token)
                .switchIfEmpty(Mono.error(() -> forbidden(form.scopes())))
                .map(Json::trusted)
                .flatMap(created -> created(created, text, request));
    }

    private static Mono<ServerResponse> created(Json created, String text, ServerRequest request) {
        String id = Objects.requireNonNull(created.member("id")).asText();
        byte[] document = new JsonWriter(created.length() + 100)
                .beginObject(created)
                .name("token")
                .string(text)
                .endObject()
                .toBytes();
        return PersonalReplies.created(document, request.requestPath().value() + "/" + id);
    }

    Mono<ServerResponse> list(ServerRequest request) {
        PersonalReplies.check(request);
        Asked asked = Asked.read(TokenParameters.LIST, request);
        UUID creator = asked.ifSaid(TokenParameters.CREATOR, UUID.class);
        UUID after = asked.ifSaid(NewestFirst.CURSOR, UUID.class);
        return tokens.list(creator, after, NewestFirst.size(asked)).flatMap(slice -> NewestFirst.reply(slice, request));
    }

    Mono<ServerResponse> read(ServerRequest request) {
        PersonalReplies.check(request);
        return tokens.find(PathId.of(request))
                .switchIfEmpty(TokenHandler.absent())
                .flatMap(token -> PersonalReplies.ok(token, null));
    }

    Mono<ServerResponse> revoke(ServerRequest request) {
        return tokens.revoke(PathId.of(request))
                .switchIfEmpty(TokenHandler.absent())
                .doOnNext(_ -> credentials.forget())
                .flatMap(_ -> PersonalReplies.done());
    }

    private static <T> Mono<T> absent() {
        return Mono.error(() -> new RefusedWriteException(new RefusedWrite.NotFound()));
    }
}
