package dev.tributary.api.running;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The row that a request is about, made for it alone by whoever it belongs to.
 *
 * @param word a text in it that is nowhere else
 * @param names what stands for the names in braces
 */
record Subject(String word, Map<String, String> names) {

    private static final String ABSENT = "999999999";
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    /** How to make the rows that there are; the argument is a word that is to be in them. */
    private static final Map<String, BiFunction<Caller, String, Map<String, String>>> MAKERS = makers();

    Subject {
        names = Map.copyOf(names);
    }

    private static Map<String, BiFunction<Caller, String, Map<String, String>>> makers() {
        var makers = new LinkedHashMap<String, BiFunction<Caller, String, Map<String, String>>>();
        makers.put("active", (caller, word) -> row("active", caller, "products", Shop.product(word, "1")));
        makers.put("hidden", (caller, word) -> row("hidden", caller, "products", hidden(word)));
        makers.put("author", (caller, word) -> row("author", caller, "authors", "{\"name\":\"" + word + "\"}"));
        makers.put("genre", (caller, word) -> row("genre", caller, "genres", "{\"name\":\"" + word + "\"}"));
        makers.put(
                "category",
                (caller, word) -> row(
                        "category", caller, "categories", "{\"name\":\"%s\",\"slug\":\"%s\"}".formatted(word, word)));
        makers.put("pending", (caller, word) -> review("pending", caller, word, Shop.product("x", "1")));
        makers.put("approved", (caller, word) -> approved("approved", caller, word, Shop.product("x", "1")));
        makers.put("of-hidden", Subject::ofHidden);
        makers.put("absent", (_, _) -> Map.of("absent", ABSENT));
        makers.put("one", (_, _) -> Map.of("one", "1"));
        makers.put("session-of-ann", (_, _) -> Map.of("session-of-ann", Who.ANN.session()));
        makers.putAll(PersonalSubjects.makers());
        return makers;
    }

    /** What a request needs, made now. */
    static Subject of(RouteRule rule, Caller caller) {
        String said = rule.target() + rule.body();
        String word = Shop.word();
        var made = new LinkedHashMap<>(Map.of("new-word", Shop.word()));
        if (rule.isOwn()) {
            PersonalSubjects.enrol();
        }
        MAKERS.forEach((name, maker) -> {
            Set<String> names = Set.of(name, "word-of-" + name, "product-of-" + name);
            if (NAME.matcher(said).results().anyMatch(found -> names.contains(found.group(1)))) {
                made.putAll(maker.apply(caller, word));
                made.put("word-of-" + name, word);
            }
        });
        return new Subject(word, made);
    }

    /** The text with what its names stand for. */
    String in(String text) {
        return NAME.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (!names.containsKey(name)) {
                throw new AssertionError(name + ": no such row (expected: one of " + MAKERS.keySet() + ")");
            }
            return names.get(name);
        });
    }

    private static String hidden(String word) {
        return Shop.product(word, "1").replace("}", ",\"active\":false}");
    }

    private static Map<String, String> row(String name, Caller caller, String collection, String body) {
        return Map.of(name, Shop.created(caller, collection, body).at("/id"));
    }

    /** Ann writes it, and nobody has looked at it yet. */
    private static Map<String, String> review(String name, Caller caller, String word, String product) {
        String about = Shop.created(caller, "products", product).at("/id");
        String body = "{\"product\":%s,\"rating\":5,\"body\":\"%s\"}".formatted(about, word);
        String id = Shop.created(caller, "reviews", body, Who.ANN.header()).at("/id");
        return Map.of(name, id, "product-of-" + name, about);
    }

    private static Map<String, String> approved(String name, Caller caller, String word, String product) {
        Map<String, String> names = review(name, caller, word, product);
        change(caller, "/api/v1/reviews/" + names.get(name), "{\"status\":\"approved\"}");
        return names;
    }

    /** An approved review of a product that was taken from sale since; the word is the product's name. */
    private static Map<String, String> ofHidden(Caller caller, String word) {
        Map<String, String> names = approved("of-hidden", caller, "x", Shop.product(word, "1"));
        change(caller, Shop.PRODUCTS + "/" + names.get("product-of-of-hidden"), "{\"active\":false}");
        return names;
    }

    private static void change(Caller caller, String target, String body) {
        Reply reply = caller.tell("PATCH", target, body, Shop.JSON, "if-match: *");
        if (reply.status() != 200) {
            throw new AssertionError(reply);
        }
    }
}
