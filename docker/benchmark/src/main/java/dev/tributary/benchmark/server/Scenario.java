package dev.tributary.benchmark.server;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one request asks for; {@code views/benchmark.yaml} declares the same for Tributary.
 *
 * @param name the first segment of its path; the second one is an id
 * @param members of the document, in its order
 */
record Scenario(String name, List<Member> members) {

    /** The statement that Tributary makes of a query for one row. */
    private static final String ITEM = """
            select (select row_to_json(r) from (
            select id, name, price, seller_id as "sellerId", description from benchmark.item where id = $1
            ) r)""";

    /** The statement that Tributary makes of a query for many rows. */
    private static final String REVIEWS = """
            select case when count(*) <= 20 then coalesce(json_agg(row_to_json(r)), '[]'::json) end from (select * from (
            select author, stars, body from benchmark.review where item_id = $1 order by id
            ) q limit 21) r""";

    private static final Member STOCK = Member.call("stock", "/stock/");
    private static final Member SELLER = Member.call("seller", "/sellers/");
    private static final Member RELATED = Member.call("related", "/similar/");

    private static final List<Scenario> ALL = List.of(
            new Scenario(
                    "page",
                    List.of(Member.query("item", ITEM), Member.query("reviews", REVIEWS), STOCK, SELLER, RELATED)),
            new Scenario(
                    "five",
                    List.of(
                            STOCK,
                            SELLER,
                            RELATED,
                            Member.call("prices", "/prices/"),
                            Member.call("media", "/media/"))));

    /** The scenario that a request's path names. */
    static Scenario of(String path) {
        for (Scenario scenario : ALL) {
            if (path.startsWith(scenario.name(), 1)) {
                return scenario;
            }
        }
        throw new IllegalArgumentException("path: " + path + " (expected: /page/{id}, /five/{id} or /list/{id})");
    }

    /** The id that a request's path names. */
    static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The document of bodies in the order of the members, each a {@code byte[]}; nothing is checked. */
    byte[] document(Object[] bodies) {
        byte[] document = new byte[length(bodies)];
        int at = 0;
        for (int i = 0; i < bodies.length; i++) {
            document[at++] = (byte) (i == 0 ? '{' : ',');
            at = copy(members.get(i).prefix(), document, at);
            at = copy((byte[]) bodies[i], document, at);
        }
        document[at] = '}';
        return document;
    }

    private int length(Object[] bodies) {
        int length = 1;
        for (int i = 0; i < bodies.length; i++) {
            length += members.get(i).prefix().length + ((byte[]) bodies[i]).length + 1;
        }
        return length;
    }

    private static int copy(byte[] from, byte[] to, int at) {
        System.arraycopy(from, 0, to, at, from.length);
        return at + from.length;
    }

    /**
     * One member of the document.
     *
     * @param prefix its name as it stands in the document
     * @param query whether it is a query, and not a call
     * @param source a statement, or a path without the id at its end
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Member(byte[] prefix, boolean query, String source) {

        static Member query(String name, String statement) {
            return new Member(prefix(name), true, statement);
        }

        static Member call(String name, String path) {
            return new Member(prefix(name), false, path);
        }

        private static byte[] prefix(String name) {
            return ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
        }
    }
}
