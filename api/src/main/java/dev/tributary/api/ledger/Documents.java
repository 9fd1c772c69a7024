package dev.tributary.api.ledger;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.persistence.ledger.Account;
import dev.tributary.persistence.ledger.Posting;
import dev.tributary.persistence.ledger.Transfer;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Accounts, transfers and statements as JSON. */
final class Documents {

    private static final int CAPACITY = 512;

    private Documents() {}

    static byte[] account(Account account) {
        var json = new JsonWriter(CAPACITY);
        write(account, json);
        return json.toBytes();
    }

    private static void write(Account account, JsonWriter json) {
        json.beginObject();
        json.name("id").string(account.id().toString());
        json.name("name").string(account.name());
        json.name("currency").string(account.currency());
        json.name("digits").number(account.digits());
        json.name("balance").number(account.balance());
        json.name("open").value(Json.of(account.open()));
        json.name("version").number(account.version());
        json.name("createdAt").string(account.createdAt().toString());
        json.endObject();
    }

    static byte[] transfer(Transfer transfer) {
        var json = new JsonWriter(CAPACITY).beginObject();
        json.name("id").string(transfer.id().toString());
        json.name("from").value(text(transfer.from()));
        json.name("to").string(transfer.to().toString());
        json.name("amount").number(transfer.amount());
        json.name("currency").string(transfer.currency());
        json.name("reference").value(text(transfer.reference()));
        json.name("createdAt").string(transfer.createdAt().toString());
        return json.endObject().toBytes();
    }

    private static void write(Posting posting, JsonWriter json) {
        json.beginObject();
        json.name("transfer").string(posting.transfer().toString());
        json.name("at").string(posting.place().at().toString());
        json.name("other").value(text(posting.other()));
        json.name("amount").number(posting.amount());
        json.name("balance").number(posting.balance());
        json.name("reference").value(text(posting.reference()));
        json.endObject();
    }

    /** All of somebody's, of which there are few enough for one answer. */
    static byte[] accounts(List<Account> accounts) {
        return list(accounts, Documents::write, (long) accounts.size(), null, null);
    }

    static byte[] statement(List<Posting> postings, @Nullable String next, @Nullable String previous) {
        return list(postings, Documents::write, null, next, previous);
    }

    private static <T> byte[] list(
            List<T> rows,
            BiConsumer<T, JsonWriter> writing,
            @Nullable Long count,
            @Nullable String next,
            @Nullable String previous) {
        JsonWriter json = new JsonWriter(CAPACITY * (rows.size() + 1)).beginObject();
        json.name("count").value(count == null ? Json.NULL : Json.of(count));
        json.name("next").value(text(next));
        json.name("previous").value(text(previous));
        json.name("results").beginArray();
        rows.forEach(row -> writing.accept(row, json));
        return json.endArray().endObject().toBytes();
    }

    private static Json text(@Nullable Object value) {
        return value == null ? Json.NULL : Json.of(value.toString());
    }
}
