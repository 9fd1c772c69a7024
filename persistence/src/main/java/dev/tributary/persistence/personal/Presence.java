package dev.tributary.persistence.personal;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** That people are there while something is written in their names, however long ago they have shown who they are. */
public final class Presence {

    private Presence() {}

    /**
     * Makes whoever would erase or disable the person wait until the transaction of this connection ends; a {@link SenderGone}
     * as an error if he was erased or disabled before. Of subjects that are no people of the shop's own nothing is known here.
     */
    public static Mono<Void> hold(Connection connection, String subject) {
        return OwnSubject.of(subject, id -> held(connection, id).flux()).then();
    }

    private static Mono<Boolean> held(Connection connection, UUID id) {
        Sql sql = new Sql();
        return sql.add("select active from identity.person where id = " + sql.bind(id, UUID.class) + " for share")
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .next()
                .flatMap(active -> active ? Mono.just(true) : Mono.error(new SenderGone()));
    }
}
