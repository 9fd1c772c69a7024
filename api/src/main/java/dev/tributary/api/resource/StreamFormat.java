package dev.tributary.api.resource;

import java.io.ByteArrayOutputStream;
import org.springframework.http.MediaType;

/** How the rows of a whole list are written one after the other. */
interface StreamFormat {

    /** One JSON document a line. */
    MediaType LINES = MediaType.APPLICATION_NDJSON;

    /** Values between commas (RFC 4180). */
    MediaType TABLE = new MediaType("text", "csv");

    MediaType type();

    /** The end of a file's name. */
    String ending();

    /** Writes what comes before the first row. */
    void begin(ByteArrayOutputStream out);

    /** Writes one row, which is JSON. */
    void row(byte[] json, ByteArrayOutputStream out);
}
