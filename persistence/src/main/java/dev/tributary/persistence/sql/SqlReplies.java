package dev.tributary.persistence.sql;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.source.SqlQuery;

/** What the one JSON value that PostgreSQL made means for each shape of answer. */
final class SqlReplies {

    private SqlReplies() {}

    /** The reply; an empty body is SQL's null. */
    static SourceReply reply(SqlQuery query, byte[] body) {
        if (body.length > 0) {
            return SourceReply.of(Json.trusted(body));
        }
        return switch (query.rows()) {
            case ONE -> throw new SourceException(new SourceFailure.NotFound("no-row"));
            case MANY -> throw new SourceException(new SourceFailure.Broken(SqlFaults.TOO_MANY, false));
            case VALUE -> SourceReply.of(Json.NULL);
        };
    }
}
