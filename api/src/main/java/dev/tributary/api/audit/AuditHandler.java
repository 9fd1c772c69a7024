package dev.tributary.api.audit;

import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.NewestFirst;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.AuditQuery;
import java.time.Instant;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with entries of the audit log. */
final class AuditHandler {

    private final AuditLog log;

    AuditHandler(AuditLog log) {
        this.log = log;
    }

    Mono<ServerResponse> list(ServerRequest request) {
        PersonalReplies.check(request);
        Asked asked = Asked.read(AuditParameters.ALL, request);
        return log.list(query(asked), NewestFirst.size(asked)).flatMap(slice -> NewestFirst.reply(slice, request));
    }

    private static AuditQuery query(Asked asked) {
        return new AuditQuery(
                asked.ifSaid(AuditParameters.ACTOR, String.class),
                asked.ifSaid(AuditParameters.ACTION, String.class),
                asked.ifSaid(AuditParameters.TARGET, String.class),
                asked.ifSaid(AuditParameters.SINCE, Instant.class),
                asked.ifSaid(NewestFirst.CURSOR, Long.class));
    }
}
