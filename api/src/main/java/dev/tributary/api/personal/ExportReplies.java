package dev.tributary.api.personal;

import dev.tributary.api.resource.Faults;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.resource.Places;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sends exports, a few at once. */
final class ExportReplies {

    private static final String FILE = "attachment; filename=\"export.json\"";

    private final Export export;
    private final Places places;

    ExportReplies(Export export, Places places) {
        this.export = export;
        this.places = places;
    }

    Mono<ServerResponse> of(String subject, ServerRequest request) {
        ServerResponse.BodyBuilder reply = PersonalReplies.with(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE);
        return request.method().equals(HttpMethod.HEAD)
                ? reply.build()
                : reply.body(
                        (response, _) -> places.taken(request.exchange().getRequest(), () -> write(subject, response)));
    }

    private Mono<Void> write(String subject, ServerHttpResponse response) {
        return response.writeWith(export.of(subject, InstantSource.system().instant())
                .onErrorMap(Faults::told)
                .map(response.bufferFactory()::wrap));
    }
}
