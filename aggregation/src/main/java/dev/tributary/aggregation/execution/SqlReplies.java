package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.source.SqlQuery;

/** What the one value that the database answers a query with means for each shape of answer. */
final class SqlReplies {

    private SqlReplies() {}

    static SourceReply reply(SqlQuery query, Json value) {
        if (!value.isNull()) {
            return SourceReply.of(value);
        }
        return switch (query.rows()) {
            case ONE -> throw new SourceException(new SourceFailure.NotFound("no-row"));
            case MANY -> throw new SourceException(new SourceFailure.Broken("too-many-rows", false));
            case VALUE -> SourceReply.of(value);
        };
    }
}
