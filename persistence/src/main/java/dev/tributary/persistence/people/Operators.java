package dev.tributary.persistence.people;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Keeps one who can come in and manage people. */
final class Operators {

    private static final String ALL = "from identity.person where role = 'operator' and active";

    private Operators() {}

    /** Makes others who might take an operator away wait until this transaction ends; all in one order. */
    static Mono<Void> hold(Connection connection) {
        return new Sql()
                .add("select id " + ALL + " order by id for no key update")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
    }

    /** A {@link LastOperator} as an error if a change that took one away has left none. */
    static Mono<Void> check(Connection connection) {
        return new Sql()
                .add("select exists (select " + ALL + ")")
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .next()
                .flatMap(left -> left ? Mono.empty() : Mono.error(new LastOperator()));
    }
}
