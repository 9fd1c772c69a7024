package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads parts of accounts' statements: ranges of one index, forwards or backwards, wherever they begin. */
final class Statements {

    private Statements() {}

    static Mono<Excerpt> excerpt(Connection connection, UUID account, Stretch stretch) {
        Sql sql = new Sql();
        String order = stretch.backwards() ? "" : " desc";
        return sql.add("select p.at, p.version, p.transfer_id, case when o.kind = 'owned' then o.id end, p.amount,"
                        + " p.balance, t.reference from (select * from ledger.posting where account_id = "
                        + sql.bind(account, UUID.class))
                .add(bound(" and at >= ", stretch.from(), sql))
                .add(bound(" and at < ", stretch.until(), sql))
                .add(behind(stretch, sql))
                .add(" order by at" + order + ", version" + order + " limit " + sql.bind(stretch.size() + 1L) + ") p"
                        + " join ledger.transfer t on t.id = p.transfer_id join ledger.account o"
                        + " on o.id = case when p.amount < 0 then t.to_id else t.from_id end"
                        + " order by p.at desc, p.version desc")
                .on(connection, Statements::posting)
                .collectList()
                .map(found -> excerpt(stretch, found));
    }

    private static String bound(String condition, @Nullable Instant moment, Sql sql) {
        return moment == null ? "" : condition + sql.bind(moment, Instant.class);
    }

    private static String behind(Stretch stretch, Sql sql) {
        Place place = stretch.behind();
        return place == null
                ? ""
                : " and (at, version) " + (stretch.backwards() ? ">" : "<") + " (" + sql.bind(place.at(), Instant.class)
                        + ", " + sql.bind(place.version()) + ")";
    }

    private static Posting posting(Readable row) {
        return new Posting(
                new Place(Sql.value(row, 0, Instant.class), Sql.value(row, 1, Long.class)),
                Sql.value(row, 2, UUID.class),
                row.get(3, UUID.class),
                Sql.value(row, 4, Long.class),
                Sql.value(row, 5, Long.class),
                row.get(6, String.class));
    }

    /** One more than asked for was read: it is not shown, but tells that the walk goes on. */
    private static Excerpt excerpt(Stretch stretch, List<Posting> found) {
        boolean more = found.size() > stretch.size();
        List<Posting> shown = new ArrayList<>(found);
        if (more) {
            shown.remove(stretch.backwards() ? 0 : shown.size() - 1);
        }
        if (shown.isEmpty()) {
            return new Excerpt(shown, null, null);
        }
        boolean walked = stretch.behind() != null;
        boolean goesOn = stretch.backwards() ? walked : more;
        boolean wentBefore = stretch.backwards() ? more : walked;
        return new Excerpt(
                shown,
                goesOn ? shown.getLast().place() : null,
                wentBefore ? shown.getFirst().place() : null);
    }
}
