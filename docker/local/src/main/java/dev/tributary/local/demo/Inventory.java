package dev.tributary.local.demo;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** How many of a product are where. */
final class Inventory implements Answers {

    private static final Duration USUAL = Duration.ofMillis(20);
    private static final Ids PRODUCTS = new Ids("product", 100_000);
    private static final int SHOWN_PRODUCTS = 1000;
    private static final int LOW = 5;
    private static final List<String> WAREHOUSES = List.of("Lyon", "Rotterdam", "Leipzig", "Porto", "Gdansk", "Turin");

    @Override
    public Reply to(QueryStringDecoder request) {
        return switch (request.path()) {
            case "/summary" -> Reply.ok(summary(), Dice.around(USUAL, 0));
            case "/stock" -> PRODUCTS.many(request, USUAL, id -> "{\"id\":" + id + "," + members(id) + "}");
            case String path
            when path.startsWith("/stock/") ->
                PRODUCTS.one(path.substring("/stock/".length()), USUAL, id -> "{" + members(id) + "}");
            case String path ->
                Reply.notFound("path: " + path + " (expected: /stock/{id}, /stock?ids=1,2 or /summary)", Duration.ZERO);
        };
    }

    private static String members(long id) {
        String warehouse = WAREHOUSES.get(Dice.of(id, 4, WAREHOUSES.size()));
        return "\"available\":" + available(id) + ",\"warehouse\":\"" + warehouse + "\",\"restockDays\":"
                + (1 + Dice.of(id, 5, 14));
    }

    private static int available(long id) {
        boolean soldOut = Dice.of(id, 2, 100) < 13;
        return soldOut ? 0 : 1 + Dice.of(id, 3, 60);
    }

    private static String summary() {
        long inStock = products().filter(id -> available(id) > 0).count();
        long lowStock = products()
                .filter(id -> available(id) > 0 && available(id) <= LOW)
                .count();
        return "{\"products\":" + SHOWN_PRODUCTS + ",\"inStock\":" + inStock + ",\"lowStock\":" + lowStock + "}";
    }

    private static LongStream products() {
        return LongStream.rangeClosed(1, SHOWN_PRODUCTS);
    }
}
