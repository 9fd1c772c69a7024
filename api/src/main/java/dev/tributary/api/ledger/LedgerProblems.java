package dev.tributary.api.ledger;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.api.problem.FailureProblems;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.resource.BodyError;
import dev.tributary.persistence.ledger.Ledger;
import dev.tributary.persistence.ledger.Outcome;
import dev.tributary.persistence.ledger.Refusal;
import dev.tributary.persistence.ledger.RefusedAccountException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a caller is told whose account was not opened or closed, or whose money has not moved. */
final class LedgerProblems {

    private static final String SOON = "1";

    private LedgerProblems() {}

    static ProblemException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "There is nothing with this id").asException();
    }

    static ProblemException noPerson() {
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "authorization: a service, whose token ends one day and leaves money out of reach"
                                + " (expected: a person)")
                .asException();
    }

    static ProblemException of(RefusedAccountException refused) {
        Problem problem = switch (refused.reason()) {
            case UNKNOWN_CURRENCY ->
                at(LedgerForms.CURRENCY, "unknown-currency", "not known", "letters of ISO 4217, such as EUR");
            case TOO_MANY_ACCOUNTS ->
                conflict(
                        "too-many-accounts",
                        "accounts: as many as there may be (expected: at most " + Ledger.MOST_OPEN
                                + " that are open, and " + Ledger.MOST_ACCOUNTS + " in all)");
            case NOT_EMPTY -> conflict("not-empty", "balance: not 0 (expected: nothing left on the account)");
        };
        return problem.asException();
    }

    /** Nothing has moved, nor will it for this key. */
    static ProblemException of(Outcome.Refused refused, boolean deposit) {
        Refusal refusal = refused.refusal();
        Problem problem = of(refusal, deposit);
        return (refused.replayed() ? problem.withHeader(TransferHandler.REPLAYED, "true") : problem).asException();
    }

    private static Problem of(Refusal refusal, boolean deposit) {
        String code = refusal.reason().code();
        return switch (refusal.reason()) {
            case UNKNOWN_SENDER -> unknown(LedgerForms.FROM, "an open account of one's own");
            case UNKNOWN_RECEIVER ->
                deposit
                        ? Problem.of(HttpStatus.NOT_FOUND, "There is no open account with this id")
                        : unknown(LedgerForms.TO, "an open account of the same currency");
            case OTHER_CURRENCY -> at(LedgerForms.CURRENCY, code, "not the account's", "the account's currency");
            case INSUFFICIENT_FUNDS -> conflict(code, "amount: more than there is (expected: up to the balance)");
            case DAILY_LIMIT ->
                conflict(code, "amount: more than may still be sent today (expected: up to " + refusal.left() + ")")
                        .with("left", refusal.left() == null ? 0 : refusal.left());
            case TOO_MUCH_MONEY -> conflict(code, "amount: more than the books can hold (expected: less)");
        };
    }

    private static Problem unknown(String member, String expected) {
        return at(member, "unknown-reference", "refers to nothing", expected);
    }

    private static Problem at(String member, String code, String found, String expected) {
        BodyError error = BodyError.at(List.of(member), code, found, expected);
        return Problem.of(HttpStatus.BAD_REQUEST, error.message()).with("errors", List.of(error));
    }

    private static Problem conflict(String code, String detail) {
        return Problem.of(HttpStatus.CONFLICT, detail).with("code", code);
    }

    static ProblemException inFlight() {
        return conflict("in-flight", LedgerParameters.KEY + ": of a request that has not ended (expected: once it has)")
                .withHeader(HttpHeaders.RETRY_AFTER, SOON)
                .asException();
    }

    static ProblemException keyOfAnother() {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        LedgerParameters.KEY + ": of a request for something else (expected: another key)")
                .with("code", "key-reused")
                .asException();
    }

    /** The database failed at some moment, perhaps after the money had moved. */
    static ProblemException unknown(SourceException failed) {
        Problem problem = Problem.of(
                FailureProblems.status(failed.failure()),
                "It is not known whether the money has moved, for the database failed: "
                        + failed.failure().reason() + ". Ask again with the same " + LedgerParameters.KEY
                        + ": it moves once");
        return FailureProblems.withReason(problem, failed.failure()).asException();
    }
}
