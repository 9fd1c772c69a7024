package dev.tributary.api.openapi;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.tributary.aggregation.view.Parameter;
import dev.tributary.api.ledger.LedgerParameters;
import dev.tributary.api.resource.PathId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** The operations of accounts and transfers. */
final class LedgerOperations {

    static final String TAG = "ledger";
    static final String DESCRIPTION = "Accounts, and transfers between them";

    private static final String JSON = "application/json";
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "id", "The id of the account or the transfer",
            "Idempotency-Key", "What the request is known by: a repetition with the same key is answered as the first",
            "from", "Since when",
            "until", "Until when; not what moved at that very moment",
            "size", "How many postings",
            "cursor", "Where to go on, from next or previous");

    private LedgerOperations() {}

    /** Adds their paths, below that one. */
    static void addTo(ObjectNode paths, String base) {
        addAccounts(paths, base + "/accounts");
        paths.putObject(base + "/transfers")
                .set("post", move("createTransfer", "Send money", LedgerParameters.TRANSFER, "TransferOrder"));
        paths.putObject(base + "/transfers/{id}")
                .set("get", row("readTransfer", "Read a transfer", PathId.ONLY, "Transfer"));
    }

    private static void addAccounts(ObjectNode paths, String base) {
        ObjectNode accounts = paths.putObject(base);
        accounts.set("get", read("listAccounts", "List one's own accounts", List.of(), "AccountList"));
        accounts.set("post", open());
        ObjectNode account = paths.putObject(base + "/{id}");
        account.set("get", row("readAccount", "Read an account of one's own", PathId.ONLY, "Account"));
        account.set("delete", close());
        String statement = "Read the statement of an account";
        paths.putObject(base + "/{id}/postings")
                .set("get", row("readStatement", statement, LedgerParameters.STATEMENT, "Statement"));
        ObjectNode deposit =
                move("fundAccount", "Bring money into the books", LedgerParameters.DEPOSIT, "DepositOrder");
        paths.putObject(base + "/{id}/deposits").set("post", withProblems(deposit, NOT_FOUND));
    }

    private static ObjectNode operation(String id, String summary, List<Parameter> said) {
        return PlainOperations.closed(id, summary, TAG, ParameterObjects.of(said, DESCRIPTIONS));
    }

    private static ObjectNode answered(ObjectNode operation, HttpStatus status, ObjectNode answer) {
        Answers answers = new Answers().with(status, answer).withProblems(UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE);
        return PlainOperations.answered(operation, answers);
    }

    private static ObjectNode withProblems(ObjectNode operation, HttpStatus... problems) {
        operation
                .withObjectProperty("responses")
                .setAll(new Answers().withProblems(problems).toNode());
        return operation;
    }

    private static ObjectNode read(String id, String summary, List<Parameter> said, String schema) {
        return answered(operation(id, summary, said), OK, personal("Found", schema));
    }

    private static ObjectNode row(String id, String summary, List<Parameter> said, String schema) {
        return withProblems(read(id, summary, said, schema), NOT_FOUND);
    }

    private static ObjectNode open() {
        ObjectNode operation = operation("openAccount", "Open an account", List.of());
        Requests.addBody(operation, Schemas.ref("AccountCreation"), JSON);
        answered(operation, CREATED, located(personal("Opened", "Account")));
        return withProblems(operation, CONFLICT, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
    }

    private static ObjectNode close() {
        ObjectNode operation = operation("closeAccount", "Close an empty account of one's own", PathId.ONLY);
        return withProblems(answered(operation, NO_CONTENT, Answers.empty("Closed")), NOT_FOUND, CONFLICT);
    }

    private static ObjectNode move(String id, String summary, List<Parameter> said, String order) {
        ObjectNode operation = operation(id, summary, said);
        Requests.addBody(operation, Schemas.ref(order), JSON);
        ObjectNode moved = located(personal("Moved", "Transfer"));
        Answers.withHeader(moved, "Idempotency-Replayed", "'true' where an earlier request with the key has moved it");
        answered(operation, CREATED, moved);
        return withProblems(operation, CONFLICT, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE_CONTENT);
    }

    private static ObjectNode personal(String description, String schema) {
        ObjectNode answer = Answers.body(description, JSON, Schemas.ref(schema));
        Answers.withHeader(answer, "Cache-Control", "private, no-store");
        return Answers.withHeader(answer, "Vary", "authorization");
    }

    private static ObjectNode located(ObjectNode answer) {
        return Answers.withHeader(answer, "Location", "Where it is");
    }
}
