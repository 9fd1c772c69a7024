package dev.tributary.api.personal;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.persistence.ledger.MoneyLeft;
import dev.tributary.persistence.people.Erasure;
import dev.tributary.persistence.people.LastOperator;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Erases people, and has what is remembered of them forgotten. */
final class Erasing {

    private final Erasure erasure;
    private final Consumer<String> erased;

    Erasing(Erasure erasure, Consumer<String> erased) {
        this.erasure = erasure;
        this.erased = erased;
    }

    /** A problem as an error if the person has to stay. */
    Mono<Void> of(String subject) {
        return erasure.of(subject)
                .onErrorMap(LastOperator.class, _ -> lastOperator())
                .onErrorMap(MoneyLeft.class, Erasing::moneyLeft)
                .then(Mono.fromRunnable(() -> erased.accept(subject)));
    }

    private static ProblemException lastOperator() {
        return Problem.of(HttpStatus.CONFLICT, "operator: the last one (expected: another who manages people)")
                .asException();
    }

    private static ProblemException moneyLeft(MoneyLeft left) {
        return Problem.of(HttpStatus.CONFLICT, "balance: not 0 (expected: nothing left on any account)")
                .with("code", "not-empty")
                .with("accounts", left.accounts())
                .asException();
    }
}
