package dev.tributary.local.demo;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;

/** What else might please. */
final class Recommendations implements Answers {

    private static final Duration USUAL = Duration.ofMillis(40);
    private static final Ids PRODUCTS = new Ids("product", 100_000);
    private static final int SHOWN_PRODUCTS = 1000;
    private static final int SIMILAR = 8;
    private static final int TRENDING = 10;
    private static final int BEST_SCORE = 98;

    @Override
    public Reply to(QueryStringDecoder request) {
        return switch (request.path()) {
            case "/trending" -> Reply.ok(items(0, TRENDING), Dice.around(USUAL, 0));
            case String path
            when path.startsWith("/similar/") ->
                PRODUCTS.one(path.substring("/similar/".length()), USUAL, id -> items(id, SIMILAR));
            case String path ->
                Reply.notFound("path: " + path + " (expected: /similar/{id} or /trending)", Duration.ZERO);
        };
    }

    /** Goes around the circle of all products less than once, in uneven steps: none comes twice, nor the first one. */
    private static String items(long id, int count) {
        int longestStep = (SHOWN_PRODUCTS - 1) / count;
        StringBuilder items = new StringBuilder("{\"items\":[");
        long product = id;
        int score = BEST_SCORE;
        for (int rank = 0; rank < count; rank++) {
            product += 1 + Dice.of(id, 10 + rank, longestStep);
            score -= 1 + Dice.of(id, 50 + rank, 6);
            items.append(rank == 0 ? "" : ",")
                    .append("{\"productId\":")
                    .append(1 + Math.floorMod(product - 1, SHOWN_PRODUCTS))
                    .append(",\"score\":0.")
                    .append(score)
                    .append('}');
        }
        return items.append("]}").toString();
    }
}
