package dev.tributary.local.demo;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Who sells. */
final class Sellers implements Answers {

    private static final Duration USUAL = Duration.ofMillis(30);
    private static final Ids SELLERS = new Ids("seller", 50);
    private static final int BEST = 5;
    private static final List<String> PLACES = List.of(
            "Station",
            "Corner",
            "Old Mill",
            "Lantern",
            "Meadow",
            "Bridge",
            "Harbour",
            "Garden",
            "Clock Tower",
            "Canal");
    private static final List<String> TRADES = List.of("Books", "Records", "Papers", "Games", "Curios");
    private static final List<String> CITIES = List.of("Porto", "Ghent", "Bergen", "Graz", "Cork", "Tartu", "Bilbao");

    @Override
    public Reply to(QueryStringDecoder request) {
        return switch (request.path()) {
            case "/top" -> Reply.ok(top(), Dice.around(USUAL, 0));
            case "/sellers" -> SELLERS.many(request, USUAL, Sellers::json);
            case String path
            when path.startsWith("/sellers/") ->
                SELLERS.one(path.substring("/sellers/".length()), USUAL, Sellers::json);
            case String path ->
                Reply.notFound("path: " + path + " (expected: /sellers/{id}, /sellers?ids=1,2 or /top)", Duration.ZERO);
        };
    }

    private static String json(long id) {
        int index = (int) id - 1;
        String name = PLACES.get(index % PLACES.size()) + " " + TRADES.get(index / PLACES.size());
        int rating = rating(id);
        return "{\"id\":" + id + ",\"name\":\"" + name + "\",\"rating\":" + rating / 10 + "." + rating % 10
                + ",\"city\":\"" + CITIES.get((int) (id * 3 % CITIES.size())) + "\"}";
    }

    /** In tenths, 3.0 to 5.0. */
    private static int rating(long id) {
        return 30 + Dice.of(id, 2, 21);
    }

    private static String top() {
        return LongStream.rangeClosed(1, SELLERS.last())
                .boxed()
                .sorted(Comparator.<Long>comparingInt(id -> -rating(id)).thenComparing(Comparator.naturalOrder()))
                .limit(BEST)
                .map(Sellers::json)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
