package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.source.SqlQuery.Rows;

/** A part that comes from a query. */
public final class SqlPart extends PartDeclaration<SqlPart> {

    SqlPart(String query) {
        say("sql", query);
    }

    /** The shape of the value. */
    public SqlPart rows(Rows rows) {
        return say("rows", rows);
    }

    /** The most rows of a list. */
    public SqlPart max(int rows) {
        return say("max", rows);
    }

    @Override
    SqlPart self() {
        return this;
    }
}
