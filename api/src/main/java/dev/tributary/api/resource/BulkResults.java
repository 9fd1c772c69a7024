package dev.tributary.api.resource;

import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.persistence.resource.RefusedWrite;
import dev.tributary.persistence.resource.Result;
import dev.tributary.persistence.resource.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Tells what became of each item of several, in their order. */
final class BulkResults {

    private BulkResults() {}

    /** Ends a request for all or nothing when there are items that could not be read. */
    static void refuseUnread(List<BulkItem> items, boolean atomic) {
        List<BodyError> errors = BulkItem.errors(items);
        if (atomic && !errors.isEmpty()) {
            throw BodyErrors.problem(HttpStatus.BAD_REQUEST, errors);
        }
    }

    /** Ends a request for all or nothing when there are items that were refused: 400 if one asks for what cannot be. */
    static void refuseUnwritten(List<Result> results, boolean atomic) {
        var errors = new ArrayList<BodyError>();
        HttpStatus status = HttpStatus.CONFLICT;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Result.Refused(RefusedWrite why)) {
                errors.add(WriteProblems.error(why).under("/" + i));
                status = WriteProblems.status(why) == HttpStatus.BAD_REQUEST ? HttpStatus.BAD_REQUEST : status;
            }
        }
        if (atomic && !errors.isEmpty()) {
            throw BodyErrors.problem(status, errors);
        }
    }

    /** One result an item; those of the items that could be read come in their order. */
    static byte[] document(HttpStatus done, List<BulkItem> items, List<Result> results) {
        Iterator<Result> written = results.iterator();
        JsonWriter json = new JsonWriter(1024).beginObject().name("results").beginArray();
        for (BulkItem item : items) {
            if (item.isGood()) {
                write(written.next(), done, json);
            } else {
                refused(HttpStatus.BAD_REQUEST, item.errors(), json);
            }
        }
        return json.endArray().endObject().toBytes();
    }

    private static void write(Result result, HttpStatus done, JsonWriter json) {
        switch (result) {
            case Result.Done(Row row) ->
                json.beginObject()
                        .name("status")
                        .number(done.value())
                        .name("id")
                        .number(row.id())
                        .name("etag")
                        .string(EntityTags.of(row))
                        .endObject();
            case Result.Refused(RefusedWrite why) ->
                refused(WriteProblems.status(why), List.of(WriteProblems.error(why)), json);
            case Result.Undone _ ->
                throw new IllegalStateException("undone (expected: only where another was refused)");
        }
    }

    private static void refused(HttpStatus status, List<BodyError> errors, JsonWriter json) {
        json.beginObject().name("status").number(status.value()).name("errors").beginArray();
        for (BodyError error : errors) {
            json.beginObject()
                    .name("pointer")
                    .string(error.pointer())
                    .name("code")
                    .string(error.code())
                    .name("message")
                    .string(error.message())
                    .endObject();
        }
        json.endArray().endObject();
    }
}
