package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Resource;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    static StreamFormat lines() {
        return new JsonLines();
    }

    /** The members of a query's rows that are single values. */
    static StreamFormat table(Query query) {
        Resource resource = query.collection().resource();
        Set<String> shown = query.shape().fields();
        Predicate<Field> single = field -> field.type() != FieldType.LONGS
                && !query.shape().expanded().contains(field.name())
                && (shown.isEmpty() || shown.contains(field.name()));
        return new CsvTable(resource.fields().stream()
                .filter(single)
                .map(Field::name)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
