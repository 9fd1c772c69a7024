package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.source.SqlQuery.Rows;

/** How a part is joined to a list, while that is being declared. */
public final class JoinDeclaration {

    private final Terms terms;

    JoinDeclaration(Terms ofThePart) {
        this.terms = ofThePart;
    }

    /** The member of a row that holds its key. */
    public JoinDeclaration key(String member) {
        terms.say("key", member);
        return this;
    }

    /** The member that each object with a key gets. */
    public JoinDeclaration attach(String path) {
        terms.say("attach", path);
        return this;
    }

    /** Whether that is the only row with the key or the list of all of them. */
    public JoinDeclaration rows(Rows rows) {
        terms.say("rows", rows);
        return this;
    }

    /** Leaves out what has no row; the key {@code missing} of the files. */
    public JoinDeclaration dropMissing() {
        terms.say("missing", "drop");
        return this;
    }

    /** The most distinct keys. */
    public JoinDeclaration maxKeys(int most) {
        terms.say("max-keys", most);
        return this;
    }

    /** The most keys of one call. */
    public JoinDeclaration batch(int keys) {
        terms.say("batch", keys);
        return this;
    }
}
