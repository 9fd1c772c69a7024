package dev.tributary.api.token;

import dev.tributary.aggregation.json.Json;
import dev.tributary.api.resource.BodyError;
import dev.tributary.api.resource.BodyErrors;
import dev.tributary.api.security.KnownScopes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a token is to be good for. */
final class TokenScopes {

    private static final List<String> PLACE = List.of(TokenForm.SCOPES);

    private final Set<String> known;
    private final String expected;

    TokenScopes(KnownScopes known) {
        this.known = known.all();
        this.expected = "an array of up to " + TokenForm.MOST_SCOPES + " scopes, of "
                + String.join(", ", new TreeSet<>(this.known));
    }

    /** In alphabetical order; what is wrong with them is added to the errors. */
    Set<String> read(@Nullable Json given, BodyErrors errors) {
        var scopes = new TreeSet<String>();
        if (given == null) {
            errors.add(BodyError.at(PLACE, "missing", "nothing", expected));
        } else if (!given.isArray() || given.elements().isEmpty()) {
            errors.add(BodyError.at(PLACE, "wrong-type", "none", expected));
        } else if (given.elements().size() > TokenForm.MOST_SCOPES) {
            errors.add(BodyError.at(
                    PLACE, "too-long", String.valueOf(given.elements().size()), expected));
        } else {
            addAll(given.elements(), scopes, errors);
        }
        return scopes;
    }

    private void addAll(List<Json> elements, Set<String> scopes, BodyErrors errors) {
        int index = 0;
        for (Json element : elements) {
            List<String> place = List.of(TokenForm.SCOPES, String.valueOf(index++));
            if (!element.isString() || !known.contains(element.asText())) {
                errors.add(BodyError.at(place, "unknown", "no scope that there is", expected));
            } else if (!scopes.add(element.asText())) {
                errors.add(BodyError.at(place, "duplicate", element.asText(), "each scope once"));
            }
        }
    }
}
