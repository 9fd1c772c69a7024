package dev.tributary.api.resource;

import java.io.ByteArrayOutputStream;
import org.springframework.http.MediaType;

/** JSON lines: PostgreSQL makes each row on one line. */
final class JsonLines implements StreamFormat {

    @Override
    public MediaType type() {
        return LINES;
    }

    @Override
    public String ending() {
        return "ndjson";
    }

    @Override
    public void begin(ByteArrayOutputStream out) {
        // The first row is the first line
    }

    @Override
    public void row(byte[] json, ByteArrayOutputStream out) {
        out.writeBytes(json);
        out.write('\n');
    }
}
