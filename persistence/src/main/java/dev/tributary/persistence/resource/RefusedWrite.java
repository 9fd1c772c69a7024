package dev.tributary.persistence.resource;

/** Why nothing was written. It is told from constraints' names; no text of PostgreSQL's is in it. */
public sealed interface RefusedWrite {

    /** A short stable code for people and machines. */
    String code();

    /** There is no such row in sight. */
    record NotFound() implements RefusedWrite {
        @Override
        public String code() {
            return "not-found";
        }
    }

    /** There is such a row, but it is not his to write. */
    record Forbidden() implements RefusedWrite {
        @Override
        public String code() {
            return "forbidden";
        }
    }

    /**
     * The row is not the one that the writer has seen.
     *
     * @param current its version now
     */
    record VersionMismatch(long current) implements RefusedWrite {
        @Override
        public String code() {
            return "version-mismatch";
        }
    }

    /**
     * Another row has that value already.
     *
     * @param field the member to change
     */
    record Conflict(String field) implements RefusedWrite {
        @Override
        public String code() {
            return "unique";
        }
    }

    /**
     * The value names a row that does not exist.
     *
     * @param field the member to change
     */
    record UnknownReference(String field) implements RefusedWrite {
        @Override
        public String code() {
            return "unknown-reference";
        }
    }

    /**
     * Other rows need this one.
     *
     * @param by the name of the resource that they belong to
     */
    record StillReferenced(String by) implements RefusedWrite {
        @Override
        public String code() {
            return "still-referenced";
        }
    }

    /**
     * The value is not one that the member may have.
     *
     * @param field the member to change
     * @param code {@code out-of-bounds}, or what the resource's declaration calls it, such as {@code cycle}
     */
    record OutOfBounds(String field, String code) implements RefusedWrite {

        /** With the usual code. */
        public OutOfBounds(String field) {
            this(field, "out-of-bounds");
        }
    }
}
