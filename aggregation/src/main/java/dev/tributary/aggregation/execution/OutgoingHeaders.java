package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Template;
import java.util.ArrayList;
import java.util.List;

/** Builds the headers that a part declares for its call; a value that cannot be a header's fails the part. */
final class OutgoingHeaders {

    private final Scope scope;
    private final List<Header> headers = new ArrayList<>();

    OutgoingHeaders(Scope scope) {
        this.scope = scope;
    }

    /** Adds a header, unless a value that it needs is absent. */
    void add(String name, Template template) {
        if (template.references().stream().anyMatch(scope::isAbsent)) {
            return;
        }
        var value = new StringBuilder();
        for (Template.Piece piece : template.pieces()) {
            value.append(
                    switch (piece) {
                        case Template.Literal literal -> literal.text();
                        case Template.Place place -> String.join(",", scope.sent(place.reference()));
                    });
        }
        if (!Header.isSendable(value.toString())) {
            throw new SourceException(new SourceFailure.Unusable("not-a-header-value: " + name), 0);
        }
        headers.add(new Header(name, value.toString()));
    }

    List<Header> toList() {
        return headers;
    }
}
