package dev.tributary.api.ledger;

import dev.tributary.aggregation.view.BadArgument;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.Cursors;
import dev.tributary.api.resource.Links;
import dev.tributary.persistence.ledger.Place;
import dev.tributary.persistence.ledger.Stretch;
import dev.tributary.persistence.resource.Position;
import dev.tributary.persistence.resource.Window;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Finds the part of a statement that a caller asks for, and the way to those before and behind it. */
final class Stretches {

    private final Cursors cursors;

    Stretches(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * What one caller asks for.
     *
     * @param query what a place in it depends on, as text
     */
    record Wanted(UUID account, Stretch stretch, String query) {}

    Wanted read(ServerRequest request) {
        Asked asked = Asked.read(LedgerParameters.STATEMENT, request);
        UUID account = asked.value(LedgerParameters.ID, UUID.class);
        Instant from = asked.ifSaid(LedgerParameters.FROM, Instant.class);
        Instant until = asked.ifSaid(LedgerParameters.UNTIL, Instant.class);
        int size = asked.value(LedgerParameters.SIZE, Integer.class);
        String query = "postings\n" + account + "\n" + from + "\n" + until;
        Window.Cursor window = window(query, asked.ifSaid(LedgerParameters.CURSOR, String.class), size);
        return new Wanted(account, new Stretch(from, until, place(window), window.backwards(), size), query);
    }

    private Window.Cursor window(String query, @Nullable String cursor, int size) {
        if (cursor == null) {
            return new Window.Cursor(null, false, size);
        }
        Window.Cursor window = cursors.read(query, cursor, size);
        if (window == null) {
            throw new BadArgumentsException(List.of(BadArgument.invalid(
                    Parameter.In.QUERY,
                    LedgerParameters.CURSOR,
                    cursor,
                    "one from next or previous, with the account and the times of its statement")));
        }
        return window;
    }

    private static @Nullable Place place(Window.Cursor window) {
        Position position = window.from();
        return position == null
                ? null
                : new Place(
                        Instant.parse(position.values().getFirst()),
                        Long.parseLong(position.values().getLast()));
    }

    /** Where to go on from a place; null if there is none. */
    @Nullable
    String link(ServerRequest request, Wanted wanted, @Nullable Place place, boolean backwards) {
        if (place == null) {
            return null;
        }
        var position = new Position(List.of(place.at().toString(), String.valueOf(place.version())));
        return Links.toCursor(request, cursors.write(wanted.query(), position, backwards));
    }
}
