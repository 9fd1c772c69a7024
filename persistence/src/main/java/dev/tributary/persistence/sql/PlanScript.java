package dev.tributary.persistence.sql;

/** The script that makes PostgreSQL explain a statement without running it, and the one that leaves nothing of it. */
final class PlanScript {

    private PlanScript() {}

    /**
     * One row with the generic plan, in a transaction that stays open. The statement is prepared from within a string,
     * since the driver would ask for the values of its binds; the string's quotes are words that do not occur in it.
     */
    static String explain(NamedStatement statement) {
        String prepare = statement.prepare();
        String outer = quote("outer", prepare);
        String inner = quote("inner", prepare);
        return "begin read only; set local plan_cache_mode = force_generic_plan; set local statement_timeout = '5s'; do "
                + outer + " begin execute " + inner + prepare + inner + "; end " + outer
                + "; explain (format json) " + statement.execute();
    }

    /** Ends the transaction, failed or not; prepared statements outlive it. */
    static String end() {
        return "rollback; deallocate all";
    }

    private static String quote(String word, String text) {
        String free = word;
        while (text.contains(free)) {
            free += "_";
        }
        return "$" + free + "$";
    }
}
