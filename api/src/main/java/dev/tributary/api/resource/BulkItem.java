package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of several, as it was read.
 *
 * @param id of the row to change; 0 where none is changed
 * @param version that the row must have; 0 where none is changed
 * @param errors what is wrong with it; nothing is written of it if there is any
 */
record BulkItem(long id, long version, Map<String, @Nullable Object> values, List<BodyError> errors) {

    private static final String ID = "id";
    private static final String VERSION = "version";

    boolean isGood() {
        return errors.isEmpty();
    }

    /** All items of a body; throws a problem if it is no array of a few items. */
    static List<BulkItem> read(Json body, Form form, Giving giving) {
        String expected = "an array of 1 to " + Resources.MOST_ITEMS + " items";
        if (!body.isArray()) {
            throw BodyErrors.problem(
                    BodyError.at(List.of(), BodyError.WRONG_TYPE, Form.shown(body.toString()), expected));
        }
        List<Json> items = body.elements();
        if (items.isEmpty() || items.size() > Resources.MOST_ITEMS) {
            String code = items.isEmpty() ? "too-short" : "too-long";
            throw BodyErrors.problem(BodyError.at(List.of(), code, items.size() + " items", expected));
        }
        return items.stream().map(item -> one(item, form, giving)).toList();
    }

    private static BulkItem one(Json item, Form form, Giving giving) {
        var errors = new BodyErrors();
        boolean changes = giving.purpose() == Purpose.PATCH;
        Set<String> besides = changes ? Set.of(ID, VERSION) : Set.of();
        Map<String, @Nullable Object> values = form.read(item, giving, besides, errors);
        long id = changes ? number(item, ID, errors) : 0;
        long version = changes ? number(item, VERSION, errors) : 0;
        return new BulkItem(id, version, values, errors.all());
    }

    private static long number(Json item, String name, BodyErrors errors) {
        Json said = item.member(name);
        if (said == null) {
            errors.add(BodyError.at(List.of(name), BodyError.MISSING, "nothing", Values.expected(FieldType.LONG)));
            return 0;
        }
        Object number = Values.read(FieldType.LONG, said, List.of(name), errors);
        return number == null ? 0 : (Long) number;
    }

    /** The values of all items. */
    static List<Map<String, @Nullable Object>> values(List<BulkItem> items) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        items.forEach(item -> all.add(item.values()));
        return all;
    }

    /** The errors of all items, each below its place. */
    static List<BodyError> errors(List<BulkItem> items) {
        var all = new ArrayList<BodyError>();
        for (int i = 0; i < items.size(); i++) {
            String place = "/" + i;
            items.get(i).errors().forEach(error -> all.add(error.under(place)));
        }
        return all;
    }
}
