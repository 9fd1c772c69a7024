package dev.tributary.api.running;

import java.util.UUID;

/** What tests write into the shop: each time something of its own. */
final class Shop {

    static final String PRODUCTS = "/api/v1/products";
    static final String JSON = "content-type: application/json";
    static final String MERGE_PATCH = "content-type: application/merge-patch+json";

    private Shop() {}

    /** A word that neither stands nor looks like one that stands elsewhere, of letters and digits. */
    static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    /** The body of a product. */
    static String product(String name, String price) {
        return "{\"name\":\"%s\",\"price\":%s,\"currency\":\"EUR\",\"category\":1,\"author\":1}".formatted(name, price);
    }

    /** Creates a row in a collection. */
    static Reply created(Caller caller, String collection, String body) {
        return created(caller, collection, body, Who.OPERATOR.header());
    }

    /** The same, by whom that header names. */
    static Reply created(Caller caller, String collection, String body, String who) {
        Reply reply = caller.tell("POST", "/api/v1/" + collection, body, JSON, who);
        if (reply.status() != 201) {
            throw new AssertionError(reply);
        }
        return reply;
    }

    /** The path of a new product with that name. */
    static String newProduct(Caller caller, String name) {
        return String.valueOf(
                created(caller, "products", product(name, "19.90")).header("location"));
    }
}
