package dev.tributary.aggregation.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses a document once, for all who will take it that way. */
final class Gzip {

    /** Below this a packet is a packet. */
    private static final int LEAST = 1024;

    private Gzip() {}

    /** {@code null} where it would not be smaller. */
    static byte @Nullable [] of(byte[] document) {
        if (document.length < LEAST) {
            return null;
        }
        var packed = new ByteArrayOutputStream(document.length / 2);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.size() < document.length ? packed.toByteArray() : null;
    }
}
