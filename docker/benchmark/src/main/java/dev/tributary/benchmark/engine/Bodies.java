package dev.tributary.benchmark.engine;

import java.nio.charset.StandardCharsets;

/** Bodies as services send them: short names, numbers, some text, some of it not ASCII. */
final class Bodies {

    private Bodies() {}

    /** An array of at least that many bytes. */
    static byte[] ofSize(int size) {
        var body = new StringBuilder("[");
        for (int i = 0; body.length() < size; i++) {
            body.append(i == 0 ? "" : ",").append(item(i));
        }
        return body.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String item(int number) {
        return """
                {"id": %d, "name": "Chaise num\u00e9ro %d", "price": %d.95, "available": true, "warehouse": null,
                 "text": "It says \\"sit\\", and one sits; made of ash, oiled.", "tags": ["new", "sale"]}""".formatted(number, number, number * 7);
    }
}
