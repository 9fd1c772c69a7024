package dev.tributary.persistence.catalogue;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reviews that a person has written. They stay, for others have read them, without the writer's name. */
final class WrittenReviews implements PersonalData {

    private static final String NOBODY = "erased";

    private final Lending connections;

    WrittenReviews(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Set<String> tables() {
        return Set.of("public.review");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return Slice.walk(connections, before -> selection(subject, before));
    }

    private static Sql selection(String subject, @Nullable String before) {
        Sql sql = new Sql();
        sql.add(
                "select (select row_to_json(d) from (select r.id, r.product_id as product, r.reviewer, r.rating, r.body,"
                        + " r.status, r.created_at as \"createdAt\", r.updated_at as \"updatedAt\") d), r.id::text"
                        + " from review r where r.owner = " + sql.bind(subject));
        if (before != null) {
            sql.add(" and r.id < " + sql.bind(Long.parseLong(before)));
        }
        return sql.add(" order by r.id desc");
    }

    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        Sql sql = new Sql();
        return sql.add("update review set reviewer = '" + NOBODY + "' where owner = " + sql.bind(subject)
                        + " returning id")
                .on(connection, row -> Sql.value(row, 0, Long.class))
                .then();
    }
}
