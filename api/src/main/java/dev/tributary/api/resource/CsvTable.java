package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/**
 * CSV as in RFC 4180, in UTF-8, with a header row; null is an empty cell.
 *
 * <p>Spreadsheets take a cell for a formula by its first character. Text that begins with such a one gets an apostrophe
 * before it, as OWASP advises ("CSV Injection"). Numbers stay what they are.
 */
final class CsvTable implements StreamFormat {

    private static final MediaType TYPE = new MediaType(TABLE, StandardCharsets.UTF_8);
    private static final String FORMULA = "=+-@\t\r\n";

    private final SequencedSet<String> columns;

    CsvTable(SequencedSet<String> columns) {
        this.columns = columns;
    }

    /** The members of a query's rows that are single values. */
    static CsvTable of(Query query) {
        Set<String> shown = query.shape().fields();
        return new CsvTable(query.collection().columns().stream()
                .filter(name -> shown.isEmpty() || shown.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public MediaType type() {
        return TYPE;
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public void begin(ByteArrayOutputStream out) {
        line(List.copyOf(columns), out);
    }

    @Override
    public void row(byte[] json, ByteArrayOutputStream out) {
        var cells = new ArrayList<String>();
        Json.trusted(json).forEachMember((name, value) -> {
            if (columns.contains(name)) {
                cells.add(cell(value));
            }
        });
        line(cells, out);
    }

    private static void line(List<String> cells, ByteArrayOutputStream out) {
        out.writeBytes((String.join(",", cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Json value) {
        if (value.isNull()) {
            return "";
        }
        return value.isString() ? quoted(harmless(value.asText())) : value.toString();
    }

    private static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
