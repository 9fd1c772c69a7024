package dev.tributary.api.security;

import java.util.Set;

/** What callers may be allowed to do. A person's role stands for a set of them; an API token has those that it was given. */
public final class Scopes {

    /** To write reviews, and to change one's own. */
    public static final String REVIEWS_WRITE = "reviews:write";

    /** To see every review and to decide which are shown. */
    public static final String REVIEWS_MODERATE = "reviews:moderate";

    /** To see and change all of the catalogue. */
    public static final String CATALOGUE_WRITE = "catalogue:write";

    /** To see one's own accounts. */
    public static final String ACCOUNTS_READ = "accounts:read";

    /** To open accounts, and to move money from one's own. */
    public static final String ACCOUNTS_WRITE = "accounts:write";

    /** To bring money into the shop's books. */
    public static final String ACCOUNTS_FUND = "accounts:fund";

    /** To manage people and API tokens, and to read the audit log. */
    public static final String PEOPLE = "people";

    /** To see how views are answered, and to have answers computed anew. */
    public static final String OPERATIONS = "operations";

    /** All that the service itself asks for; views may be declared to be for others, see {@link KnownScopes}. */
    public static final Set<String> OWN = Set.of(
            REVIEWS_WRITE,
            REVIEWS_MODERATE,
            CATALOGUE_WRITE,
            ACCOUNTS_READ,
            ACCOUNTS_WRITE,
            ACCOUNTS_FUND,
            PEOPLE,
            OPERATIONS);

    static final Set<String> OF_CUSTOMERS = Set.of(REVIEWS_WRITE, ACCOUNTS_READ, ACCOUNTS_WRITE);

    static final Set<String> OF_STAFF =
            Set.of(REVIEWS_WRITE, REVIEWS_MODERATE, CATALOGUE_WRITE, ACCOUNTS_READ, ACCOUNTS_WRITE);

    private Scopes() {}
}
