package dev.tributary.benchmark.server;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scenario {@code list} as one writes it by hand: the Service's list becomes a tree, its ids one query, and the rows
 * find their elements by a map.
 */
final class ListJoin {

    static final String PATH = "/list/";

    /** The statement that Tributary makes of it. */
    static final String QUERY = """
            select (select case when count(*) <= 1000 then coalesce(json_agg(row_to_json(r)), '[]'::json) end from (select * from (
            select id, name, price from benchmark.item where id = any($1)
            ) q limit 1001) r)""";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode list;

    private ListJoin(JsonNode list) {
        this.list = list;
    }

    static ListJoin of(byte[] reply) {
        return new ListJoin(JSON.readTree(reply).get("items"));
    }

    Long[] ids() {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.get("id").longValue())
                .toArray(Long[]::new);
    }

    byte[] document(byte[] rows) {
        Map<Long, JsonNode> byId = new HashMap<>();
        JSON.readTree(rows).forEach(row -> byId.put(row.get("id").longValue(), row));
        list.forEach(element ->
                ((ObjectNode) element).set("item", byId.get(element.get("id").longValue())));
        return JSON.writeValueAsBytes(JSON.createObjectNode().set("list", list));
    }
}
