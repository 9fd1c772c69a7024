package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Template;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Builds path and query of a call. Values are encoded byte by byte as RFC 3986 has it, and only unreserved characters
 * stay as they are, so that no value can end a segment, begin a query or name another host.
 */
final class Target {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Scope scope;
    private final StringBuilder text = new StringBuilder(64);
    private char separator = '?';

    Target(Scope scope) {
        this.scope = scope;
    }

    void path(Template path) {
        for (Template.Piece piece : path.pieces()) {
            switch (piece) {
                case Template.Literal literal -> text.append(literal.text());
                case Template.Place place -> encode(segment(place.reference()));
            }
        }
    }

    /** Adds a name with its value, unless a value that it needs is absent. */
    void query(String name, Template value) {
        if (value.references().stream().anyMatch(scope::isAbsent)) {
            return;
        }
        text.append(separator);
        separator = '&';
        encode(name);
        text.append('=');
        for (Template.Piece piece : value.pieces()) {
            switch (piece) {
                case Template.Literal literal -> encode(literal.text());
                case Template.Place place -> items(place.reference());
            }
        }
    }

    /** The items of a list, between commas. */
    private void items(Reference reference) {
        String comma = "";
        for (String item : scope.sent(reference)) {
            if (item.codePoints().anyMatch(Target::isHalf)) {
                throw new SourceException(new SourceFailure.Unusable("not-unicode: " + reference), 0);
            }
            text.append(comma);
            encode(item);
            comma = ",";
        }
    }

    private String segment(Reference reference) {
        String value = String.join(",", scope.sent(reference));
        if (!Limits.isSegment(value) || value.codePoints().anyMatch(Target::isUnwritable)) {
            throw new SourceException(new SourceFailure.Unusable("not-a-path-segment: " + reference), 0);
        }
        return value;
    }

    private static boolean isUnwritable(int character) {
        return Character.isISOControl(character) || isHalf(character);
    }

    /** Half of a surrogate pair, which UTF-8 cannot write. */
    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private void encode(String value) {
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                text.append((char) b);
            } else {
                text.append('%');
                HEX.toHexDigits(text, b);
            }
        }
    }

    private static boolean isUnreserved(byte b) {
        boolean alphanumeric = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
        return alphanumeric || b == '-' || b == '.' || b == '_' || b == '~';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
