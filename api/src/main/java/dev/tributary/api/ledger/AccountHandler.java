package dev.tributary.api.ledger;

import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.Bodies;
import dev.tributary.api.resource.Form;
import dev.tributary.api.resource.PathId;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.resource.Purpose;
import dev.tributary.api.security.Identity;
import dev.tributary.persistence.ledger.Excerpt;
import dev.tributary.persistence.ledger.Ledger;
import dev.tributary.persistence.ledger.RefusedAccountException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Opens, shows and closes the caller's own accounts. Another's are not there. */
final class AccountHandler {

    private final Ledger ledger;
    private final Stretches stretches;
    private final Form opening = new Form(LedgerForms.OPENING);

    AccountHandler(Ledger ledger, Stretches stretches) {
        this.ledger = ledger;
        this.stretches = stretches;
    }

    /** For people only: whatever belongs to an API token is out of reach once the token has ended. */
    Mono<ServerResponse> open(ServerRequest request, Identity owner) {
        if (!owner.isPerson()) {
            throw LedgerProblems.noPerson();
        }
        PersonalReplies.check(request);
        Asked.read(List.of(), request);
        return Bodies.json(request)
                .map(body -> opening.read(body, Purpose.CREATE))
                .flatMap(values -> ledger.open(
                        owner.subject(), text(values, LedgerForms.NAME), text(values, LedgerForms.CURRENCY)))
                .onErrorMap(RefusedAccountException.class, LedgerProblems::of)
                .flatMap(account ->
                        PersonalReplies.created(Documents.account(account), LedgerPaths.account(account.id())));
    }

    private static String text(Map<String, @Nullable Object> values, String member) {
        return (String) Objects.requireNonNull(values.get(member));
    }

    Mono<ServerResponse> list(ServerRequest request, Identity owner) {
        PersonalReplies.check(request);
        Asked.read(List.of(), request);
        return ledger.accounts(owner.subject()).map(Documents::accounts).flatMap(AccountHandler::found);
    }

    Mono<ServerResponse> read(ServerRequest request, Identity owner) {
        PersonalReplies.check(request);
        return there(ledger.account(PathId.of(request), owner.subject()))
                .map(Documents::account)
                .flatMap(AccountHandler::found);
    }

    Mono<ServerResponse> close(ServerRequest request, Identity owner) {
        return there(ledger.close(PathId.of(request), owner.subject()))
                .onErrorMap(RefusedAccountException.class, LedgerProblems::of)
                .flatMap(_ -> PersonalReplies.done());
    }

    Mono<ServerResponse> statement(ServerRequest request, Identity owner) {
        PersonalReplies.check(request);
        Stretches.Wanted wanted = stretches.read(request);
        return there(ledger.postings(wanted.account(), owner.subject(), wanted.stretch()))
                .map(excerpt -> document(excerpt, wanted, request))
                .flatMap(AccountHandler::found);
    }

    private byte[] document(Excerpt excerpt, Stretches.Wanted wanted, ServerRequest request) {
        return Documents.statement(
                excerpt.postings(),
                stretches.link(request, wanted, excerpt.next(), false),
                stretches.link(request, wanted, excerpt.previous(), true));
    }

    private static Mono<ServerResponse> found(byte[] document) {
        return PersonalReplies.ok(document, null);
    }

    private static <T> Mono<T> there(Mono<T> found) {
        return found.switchIfEmpty(Mono.error(LedgerProblems::notFound));
    }
}
