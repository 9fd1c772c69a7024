package dev.tributary.aggregation.view;

/** Who may ask for a view; its text is as it was declared. */
public sealed interface AccessRule {

    /** Whether everybody may, so that nobody has to say who he is. */
    default boolean isPublic() {
        return this instanceof Everybody;
    }

    /** Whoever it is. */
    record Everybody() implements AccessRule {
        @Override
        public String toString() {
            return "public";
        }
    }

    /** Whoever proves who he is. */
    record Authenticated() implements AccessRule {
        @Override
        public String toString() {
            return "authenticated";
        }
    }

    /** Whoever proves that he has the scope. */
    record Scoped(String scope) implements AccessRule {
        @Override
        public String toString() {
            return "scope:" + scope;
        }
    }
}
