package dev.tributary.api.ledger;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.Bodies;
import dev.tributary.api.resource.Form;
import dev.tributary.api.resource.PathId;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.resource.Purpose;
import dev.tributary.api.security.Identity;
import dev.tributary.persistence.ledger.Ledger;
import dev.tributary.persistence.ledger.Order;
import dev.tributary.persistence.ledger.Outcome;
import dev.tributary.persistence.ledger.RequestKey;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves money, once for each key, and shows what has moved. */
final class TransferHandler {

    /** Says that an earlier request with the same key was answered so. */
    static final String REPLAYED = "Idempotency-Replayed";

    private final Ledger ledger;
    private final Form orders = new Form(LedgerForms.ORDER);
    private final Form deposits = new Form(LedgerForms.DEPOSIT);

    TransferHandler(Ledger ledger) {
        this.ledger = ledger;
    }

    Mono<ServerResponse> transfer(ServerRequest request, Identity sender) {
        PersonalReplies.check(request);
        String key = key(Asked.read(LedgerParameters.TRANSFER, request));
        return Bodies.json(request)
                .map(body -> new Sent(sender.subject(), orders.read(body, Purpose.CREATE)))
                .flatMap(sent -> answer(sent.transfer(), sent.key(key, LedgerPaths.transfers())));
    }

    Mono<ServerResponse> deposit(ServerRequest request, Identity funder) {
        PersonalReplies.check(request);
        Asked asked = Asked.read(LedgerParameters.DEPOSIT, request);
        UUID account = asked.value(LedgerParameters.ID, UUID.class);
        return Bodies.json(request)
                .map(body -> new Sent(funder.subject(), deposits.read(body, Purpose.CREATE)))
                .flatMap(sent -> answer(sent.deposit(account), sent.key(key(asked), LedgerPaths.deposits(account))));
    }

    private static String key(Asked asked) {
        return asked.value(LedgerParameters.KEY, String.class);
    }

    private Mono<ServerResponse> answer(Order order, RequestKey key) {
        return ledger.transfer(order, key)
                .onErrorMap(SourceException.class, LedgerProblems::unknown)
                .flatMap(outcome -> answer(outcome, order.isDeposit()));
    }

    private static Mono<ServerResponse> answer(Outcome outcome, boolean deposit) {
        return switch (outcome) {
            case Outcome.Moved moved -> answer(moved);
            case Outcome.Refused refused -> Mono.error(LedgerProblems.of(refused, deposit));
            case Outcome.KeyOfAnother _ -> Mono.error(LedgerProblems.keyOfAnother());
            case Outcome.InFlight _ -> Mono.error(LedgerProblems.inFlight());
        };
    }

    private static Mono<ServerResponse> answer(Outcome.Moved moved) {
        var more = new HttpHeaders();
        if (moved.replayed()) {
            more.set(REPLAYED, "true");
        }
        return PersonalReplies.created(
                Documents.transfer(moved.transfer()),
                LedgerPaths.transfer(moved.transfer().id()),
                more);
    }

    Mono<ServerResponse> read(ServerRequest request, Identity reader) {
        PersonalReplies.check(request);
        return ledger.transfer(PathId.of(request), reader.subject())
                .switchIfEmpty(Mono.error(LedgerProblems::notFound))
                .flatMap(transfer -> PersonalReplies.ok(Documents.transfer(transfer), null));
    }
}
